using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class FreshnessConfiguration :
    IEntityTypeConfiguration<FreshnessConfirmation>, IEntityTypeConfiguration<LinkCheck>,
    IEntityTypeConfiguration<PlaceInterest>, IEntityTypeConfiguration<DigestSetting>,
    IEntityTypeConfiguration<RenewalWalk>
{
    public void Configure(EntityTypeBuilder<FreshnessConfirmation> builder)
    {
        builder.ToTable("FreshnessConfirmations");
        builder.Property(confirmation => confirmation.Subject).HasMaxLength(FreshnessConfirmation.MaxSubjectLength);
        builder.Property(confirmation => confirmation.Author).HasMaxLength(GuideRevision.MaxAuthorLength);
        builder.Property(confirmation => confirmation.Note).HasMaxLength(FreshnessConfirmation.MaxNoteLength);
        builder.HasIndex(confirmation => confirmation.Subject);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(confirmation => confirmation.AuthorId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<LinkCheck> builder)
    {
        builder.ToTable("LinkChecks");
        builder.Property(check => check.Url).HasMaxLength(LinkCheck.MaxUrlLength);
        builder.Property(check => check.Result).HasMaxLength(LinkCheck.MaxResultLength);
        builder.HasIndex(check => check.Url).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlaceInterest> builder)
    {
        builder.ToTable("PlaceInterests");
        builder.HasKey(interest => new { interest.GuideId, interest.Place });
        builder.Property(interest => interest.Place).HasMaxLength(Slugs.MaxLength);
        builder.HasOne(interest => interest.Guide).WithMany().HasForeignKey(interest => interest.GuideId);
    }

    public void Configure(EntityTypeBuilder<DigestSetting> builder)
    {
        builder.ToTable("DigestSettings");
        builder.HasKey(setting => setting.UserId);
        builder.HasOne<PortalUser>().WithOne().HasForeignKey<DigestSetting>(setting => setting.UserId);
    }

    public void Configure(EntityTypeBuilder<RenewalWalk> builder)
    {
        builder.ToTable("RenewalWalks");
        builder.HasKey(walk => new { walk.SourceId, walk.AuthorId });
        builder.Property(walk => walk.SourceId).HasMaxLength(Slugs.MaxLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(walk => walk.AuthorId).OnDelete(DeleteBehavior.Cascade);
    }
}
