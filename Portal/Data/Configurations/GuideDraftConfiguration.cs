using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class GuideDraftConfiguration :
    IEntityTypeConfiguration<GuideDraft>, IEntityTypeConfiguration<GuideComment>, IEntityTypeConfiguration<SlugRedirect>
{
    public void Configure(EntityTypeBuilder<GuideDraft> builder)
    {
        builder.ToTable("GuideDrafts");
        builder.HasKey(draft => draft.GuideId);
        builder.Property(draft => draft.Author).HasMaxLength(GuideRevision.MaxAuthorLength);
        builder.Property(draft => draft.State).HasConversion<string>().HasMaxLength(GuideDraft.MaxStateLength);
        builder.Property(draft => draft.Reason).HasMaxLength(GuideDraft.MaxReasonLength);
        builder.Property(draft => draft.PublishNote).HasMaxLength(GuideRevision.MaxNoteLength);
        builder.HasIndex(draft => draft.PublishAtUtc);
        builder.HasOne(draft => draft.Guide).WithOne(guide => guide.Draft).HasForeignKey<GuideDraft>(draft => draft.GuideId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(draft => draft.AuthorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(draft => draft.SubmittedById).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<GuideComment> builder)
    {
        builder.ToTable("GuideComments");
        builder.Property(comment => comment.Path).HasMaxLength(GuideComment.MaxPathLength);
        builder.Property(comment => comment.Text).HasMaxLength(GuideComment.MaxTextLength);
        builder.Property(comment => comment.Author).HasMaxLength(GuideRevision.MaxAuthorLength);
        builder.HasOne(comment => comment.Guide).WithMany().HasForeignKey(comment => comment.GuideId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(comment => comment.AuthorId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<SlugRedirect> builder)
    {
        builder.ToTable("SlugRedirects");
        builder.HasKey(redirect => redirect.Slug);
        builder.Property(redirect => redirect.Slug).HasMaxLength(Slugs.MaxLength);
        builder.HasOne(redirect => redirect.Guide).WithMany().HasForeignKey(redirect => redirect.GuideId);
    }
}
