using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class InstitutionConfiguration :
    IEntityTypeConfiguration<Institution>, IEntityTypeConfiguration<InstitutionLogo>, IEntityTypeConfiguration<InstitutionOrigin>,
    IEntityTypeConfiguration<EmbedKey>, IEntityTypeConfiguration<InstitutionMember>, IEntityTypeConfiguration<EmbedCount>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.ToTable("Institutions");
        builder.Property(institution => institution.Slug).HasMaxLength(Slugs.MaxLength);
        builder.Property(institution => institution.Name).HasMaxLength(Institution.MaxNameLength);
        builder.Property(institution => institution.Accent).HasMaxLength(Institution.AccentLength);
        builder.Property(institution => institution.ContactEmail).HasMaxLength(Institution.MaxContactLength);
        builder.HasIndex(institution => institution.Slug).IsUnique();
        builder.HasOne(institution => institution.Logo).WithOne().HasForeignKey<InstitutionLogo>(logo => logo.InstitutionId);
        builder.HasMany(institution => institution.Origins).WithOne().HasForeignKey(origin => origin.InstitutionId);
    }

    public void Configure(EntityTypeBuilder<InstitutionLogo> builder)
    {
        builder.ToTable("InstitutionLogos");
        builder.HasKey(logo => logo.InstitutionId);
        builder.Property(logo => logo.ContentType).HasMaxLength(InstitutionLogo.MaxTypeLength);
        builder.Property(logo => logo.Hash).HasMaxLength(InstitutionLogo.HashLength);
    }

    public void Configure(EntityTypeBuilder<InstitutionOrigin> builder)
    {
        builder.ToTable("InstitutionOrigins");
        builder.HasKey(origin => new { origin.InstitutionId, origin.Position });
        builder.Property(origin => origin.Origin).HasMaxLength(InstitutionOrigin.MaxLength);
    }

    public void Configure(EntityTypeBuilder<EmbedKey> builder)
    {
        builder.ToTable("EmbedKeys");
        builder.Property(key => key.Key).HasMaxLength(EmbedKey.MaxLength);
        builder.HasIndex(key => key.Key).IsUnique();
        builder.HasOne(key => key.Institution).WithMany(institution => institution.Keys).HasForeignKey(key => key.InstitutionId);
    }

    public void Configure(EntityTypeBuilder<InstitutionMember> builder)
    {
        builder.ToTable("InstitutionMembers");
        builder.HasKey(member => new { member.InstitutionId, member.UserId });
        builder.HasIndex(member => member.UserId);
        builder.HasOne(member => member.Institution).WithMany(institution => institution.Members).HasForeignKey(member => member.InstitutionId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(member => member.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<EmbedCount> builder)
    {
        builder.ToTable("EmbedCounts");
        builder.HasKey(count => new { count.InstitutionId, count.Day, count.Kind, count.GuideId, count.PathKey });
        builder.Property(count => count.Kind).HasConversion<string>().HasMaxLength(EmbedCount.MaxKindLength);
        builder.Property(count => count.PathKey).HasMaxLength(Slugs.MaxLength);
        builder.HasOne<Institution>().WithMany().HasForeignKey(count => count.InstitutionId);
        builder.HasOne<Guide>().WithMany().HasForeignKey(count => count.GuideId);
    }
}
