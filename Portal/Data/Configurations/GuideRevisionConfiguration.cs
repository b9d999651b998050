using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class GuideRevisionConfiguration : IEntityTypeConfiguration<GuideRevision>
{
    public void Configure(EntityTypeBuilder<GuideRevision> builder)
    {
        builder.ToTable("GuideRevisions");
        builder.Property(revision => revision.Hash).HasMaxLength(GuideRevision.HashLength);
        builder.Property(revision => revision.Author).HasMaxLength(GuideRevision.MaxAuthorLength);
        builder.Property(revision => revision.Note).HasMaxLength(GuideRevision.MaxNoteLength);
        builder.HasIndex(revision => new { revision.GuideId, revision.Number }).IsUnique();
        builder.HasIndex(revision => revision.PublishedUtc);
        builder.HasOne(revision => revision.Guide).WithMany(guide => guide.Revisions)
            .HasForeignKey(revision => revision.GuideId).OnDelete(DeleteBehavior.Restrict);
    }
}
