using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class PathwayStepConfiguration : IEntityTypeConfiguration<StepRow>
{
    public void Configure(EntityTypeBuilder<StepRow> builder)
    {
        builder.ToTable("PathwaySteps");
        builder.Property(step => step.Key).HasMaxLength(Slugs.MaxLength);
        builder.HasIndex(step => new { step.PathwayId, step.Key }).IsUnique();
        builder.ComplexProperty(step => step.Time, ComplexValues.ConfigureDuration!);
        builder.HasOne(step => step.Pathway).WithMany(path => path.Steps)
            .HasForeignKey(step => step.PathwayId).OnDelete(DeleteBehavior.Restrict);
    }
}
