using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class StepMoneyConfiguration : IEntityTypeConfiguration<StepPart<Money>>
{
    public void Configure(EntityTypeBuilder<StepPart<Money>> builder)
    {
        builder.ToTable("StepMoney");
        builder.HasOne<StepRow>().WithMany(step => step.Money).HasForeignKey(part => part.StepId);
        builder.ComplexProperty(part => part.Value, ComplexValues.ConfigureValue);
    }
}
