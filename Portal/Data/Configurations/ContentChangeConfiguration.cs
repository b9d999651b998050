using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class ContentChangeConfiguration :
    IEntityTypeConfiguration<ContentChange>, IEntityTypeConfiguration<PlannedShelving>, IEntityTypeConfiguration<ShelvingNotice>
{
    public void Configure(EntityTypeBuilder<ContentChange> builder)
    {
        builder.ToTable("ContentChanges");
        builder.Property(change => change.Kind).HasConversion<string>().HasMaxLength(ContentChange.MaxKindLength);
        builder.Property(change => change.Slug).HasMaxLength(Slugs.MaxLength);
        builder.HasOne(change => change.Guide).WithMany().HasForeignKey(change => change.GuideId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(change => change.Institution).WithMany().HasForeignKey(change => change.InstitutionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PlannedShelving> builder)
    {
        builder.ToTable("PlannedShelvings");
        builder.HasKey(planned => planned.GuideId);
        builder.Property(planned => planned.NewSlug).HasMaxLength(Slugs.MaxLength);
        builder.Property(planned => planned.Note).HasMaxLength(GuideRevision.MaxNoteLength);
        builder.Property(planned => planned.Author).HasMaxLength(GuideRevision.MaxAuthorLength);
        builder.HasIndex(planned => planned.DueUtc);
        builder.HasOne(planned => planned.Guide).WithOne().HasForeignKey<PlannedShelving>(planned => planned.GuideId);
        builder.HasMany(planned => planned.Notices).WithOne().HasForeignKey(notice => notice.GuideId);
    }

    public void Configure(EntityTypeBuilder<ShelvingNotice> builder)
    {
        builder.ToTable("ShelvingNotices");
        builder.HasKey(notice => new { notice.GuideId, notice.InstitutionId });
        builder.HasOne(notice => notice.Institution).WithMany().HasForeignKey(notice => notice.InstitutionId);
    }
}
