using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class GuideConfiguration : IEntityTypeConfiguration<Guide>
{
    public void Configure(EntityTypeBuilder<Guide> builder)
    {
        builder.ToTable("Guides");
        builder.Property(guide => guide.Slug).HasMaxLength(Slugs.MaxLength);
        builder.Property(guide => guide.Kind).HasMaxLength(Guide.MaxKindLength);
        builder.Property(guide => guide.Title).HasMaxLength(Guide.MaxTitleLength);
        builder.Property(guide => guide.ShippedHash).HasMaxLength(GuideRevision.HashLength);
        builder.Property(guide => guide.UnpublishedNote).HasMaxLength(GuideRevision.MaxNoteLength);
        builder.HasIndex(guide => guide.Slug).IsUnique();
    }
}
