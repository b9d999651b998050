using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class InternshipGuideConfiguration : IEntityTypeConfiguration<InternshipGuideRow>
{
    public void Configure(EntityTypeBuilder<InternshipGuideRow> builder)
    {
        builder.ToTable("InternshipGuides");
        builder.HasKey(guide => guide.GuideId);
        builder.Property(guide => guide.GuideId).ValueGeneratedNever();
        builder.HasIndex(guide => guide.Role);
        builder.HasOne(guide => guide.Publication).WithOne().HasForeignKey<InternshipGuideRow>(guide => guide.GuideId);
        builder.ComplexProperty(guide => guide.WhoShouldApply, applicants => applicants.HasDiscriminator());
        builder.ComplexProperty(guide => guide.Terms, terms =>
        {
            terms.HasDiscriminator();
            terms.ComplexProperty(value => value!.Duration, ComplexValues.ConfigureDuration!);
            terms.ComplexProperty(value => value!.HoursPerWeek, ComplexValues.ConfigureRange!);
            terms.ComplexProperty(value => value!.Stipend);
        });
    }
}
