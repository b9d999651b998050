using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class OpeningConfiguration : IEntityTypeConfiguration<OpeningRow>
{
    public void Configure(EntityTypeBuilder<OpeningRow> builder)
    {
        builder.ToTable("Openings");
        builder.HasKey(opening => opening.GuideId);
        builder.Property(opening => opening.GuideId).ValueGeneratedNever();
        builder.HasIndex(opening => opening.Role);
        builder.HasIndex(opening => opening.Internship);
        builder.HasOne(opening => opening.Publication).WithOne().HasForeignKey<OpeningRow>(opening => opening.GuideId);
        builder.ComplexProperty(opening => opening.Terms, terms =>
        {
            terms.HasDiscriminator();
            terms.ComplexProperty(value => value!.Duration, ComplexValues.ConfigureDuration!);
            terms.ComplexProperty(value => value!.Stipend);
        });
    }
}
