using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class GuideSourceConfiguration : IEntityTypeConfiguration<GuideSourceRow>
{
    public void Configure(EntityTypeBuilder<GuideSourceRow> builder)
    {
        builder.ToTable("GuideSources");
        builder.HasKey(link => new { link.GuideId, link.SourceId });
        builder.HasIndex(link => link.SourceId);
        builder.HasOne<Guide>().WithMany().HasForeignKey(link => link.GuideId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(link => link.Source).WithMany().HasForeignKey(link => link.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
