using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class StepResourceConfiguration : IEntityTypeConfiguration<StepPart<LearningResource>>
{
    public void Configure(EntityTypeBuilder<StepPart<LearningResource>> builder)
    {
        builder.ToTable("StepResources");
        builder.HasOne<StepRow>().WithMany(step => step.Resources).HasForeignKey(part => part.StepId);
        builder.ComplexProperty(part => part.Value, ComplexValues.ConfigureValue);
    }
}
