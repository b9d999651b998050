using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class ProgressionStageConfiguration : IEntityTypeConfiguration<ProgressionStageRow>
{
    public void Configure(EntityTypeBuilder<ProgressionStageRow> builder)
    {
        builder.ToTable("ProgressionStages");
        builder.HasIndex(stage => new { stage.GuideId, stage.Position });
        builder.HasOne<RoleGuideRow>().WithMany().HasForeignKey(stage => stage.GuideId);
        builder.HasMany(stage => stage.Next).WithOne().HasForeignKey(link => link.StageId);
    }
}

internal sealed class ProgressionLinkConfiguration : IEntityTypeConfiguration<ProgressionLinkRow>
{
    public void Configure(EntityTypeBuilder<ProgressionLinkRow> builder)
    {
        builder.ToTable("ProgressionLinks");
        builder.ComplexProperty(link => link.Value, ComplexValues.ConfigureValue);
    }
}
