using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class OverlayConfiguration : IEntityTypeConfiguration<OverlayRow>
{
    public void Configure(EntityTypeBuilder<OverlayRow> builder)
    {
        builder.ToTable("Overlays");
        builder.HasIndex(overlay => new { overlay.GuideId, overlay.Position });
        builder.HasOne<RoleGuideRow>().WithMany().HasForeignKey(overlay => overlay.GuideId);
        builder.HasMany(overlay => overlay.Steps).WithOne().HasForeignKey(step => step.OverlayId);
    }
}

internal sealed class OverlayStepConfiguration : IEntityTypeConfiguration<OverlayStepRow>
{
    public void Configure(EntityTypeBuilder<OverlayStepRow> builder)
    {
        builder.ToTable("OverlaySteps");
        builder.ComplexProperty(step => step.Time, ComplexValues.ConfigureDuration!);
        builder.HasMany(step => step.Money).WithOne().HasForeignKey(money => money.StepId);
    }
}

internal sealed class OverlayStepMoneyConfiguration : IEntityTypeConfiguration<OverlayStepMoneyRow>
{
    public void Configure(EntityTypeBuilder<OverlayStepMoneyRow> builder)
    {
        builder.ToTable("OverlayStepMoney");
        builder.ComplexProperty(money => money.Value, ComplexValues.ConfigureValue);
    }
}
