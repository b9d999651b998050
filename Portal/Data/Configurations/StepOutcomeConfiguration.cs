using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class StepOutcomeConfiguration : IEntityTypeConfiguration<StepOutcomeRow>
{
    public void Configure(EntityTypeBuilder<StepOutcomeRow> builder)
    {
        builder.ToTable("StepOutcomes");
        builder.HasKey(link => new { link.StepId, link.OutcomeId });
        builder.HasIndex(link => link.OutcomeId);
        builder.HasOne(link => link.Step).WithMany(step => step.Outcomes)
            .HasForeignKey(link => link.StepId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(link => link.Outcome).WithMany()
            .HasForeignKey(link => link.OutcomeId).OnDelete(DeleteBehavior.Restrict);
    }
}
