using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class RoleGuideConfiguration : IEntityTypeConfiguration<RoleGuideRow>
{
    public void Configure(EntityTypeBuilder<RoleGuideRow> builder)
    {
        builder.ToTable("RoleGuides");
        builder.HasKey(guide => guide.GuideId);
        builder.Property(guide => guide.GuideId).ValueGeneratedNever();
        builder.HasOne(guide => guide.Publication).WithOne().HasForeignKey<RoleGuideRow>(guide => guide.GuideId);
        builder.ComplexProperty(guide => guide.Difficulty);
    }
}
