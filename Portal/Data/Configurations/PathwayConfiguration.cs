using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class PathwayConfiguration : IEntityTypeConfiguration<PathwayRow>
{
    public void Configure(EntityTypeBuilder<PathwayRow> builder)
    {
        builder.ToTable("Pathways");
        builder.Property(path => path.Key).HasMaxLength(Slugs.MaxLength);
        builder.HasIndex(path => new { path.GuideId, path.Key }).IsUnique();
        builder.HasOne(path => path.Guide).WithMany().HasForeignKey(path => path.GuideId).OnDelete(DeleteBehavior.Restrict);
    }
}
