using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Progress;

namespace Portal.Data.Configurations;

internal sealed class EnrolmentPauseConfiguration : IEntityTypeConfiguration<EnrolmentPause>
{
    public void Configure(EntityTypeBuilder<EnrolmentPause> builder)
    {
        builder.ToTable("EnrolmentPauses");
        builder.HasKey(pause => new { pause.EnrolmentId, pause.From });
    }
}

internal sealed class EnrolmentStepConfiguration : IEntityTypeConfiguration<EnrolmentStep>
{
    public void Configure(EntityTypeBuilder<EnrolmentStep> builder)
    {
        builder.ToTable("EnrolmentSteps");
        builder.HasKey(step => new { step.EnrolmentId, step.StepKey });
        builder.Property(step => step.StepKey).HasMaxLength(Slugs.MaxLength);
        builder.Property(step => step.State).HasConversion<string>().HasMaxLength(Enrolment.MaxStateLength);
        builder.Property(step => step.TimeUnit).HasMaxLength(PlanRules.MaxCodeLength);
        builder.Property(step => step.CostCurrency).HasMaxLength(PlanRules.MaxCodeLength);
        builder.Property(step => step.Note).HasMaxLength(PlanRules.MaxNoteLength);
    }
}

internal sealed class EnrolmentMilestoneConfiguration : IEntityTypeConfiguration<EnrolmentMilestone>
{
    public void Configure(EntityTypeBuilder<EnrolmentMilestone> builder)
    {
        builder.ToTable("EnrolmentMilestones");
        builder.Property(milestone => milestone.Id).ValueGeneratedNever();
        builder.Property(milestone => milestone.Title).HasMaxLength(PlanRules.MaxMilestoneLength);
    }
}

internal sealed class EnrolmentOpeningConfiguration : IEntityTypeConfiguration<EnrolmentOpening>
{
    public void Configure(EntityTypeBuilder<EnrolmentOpening> builder)
    {
        builder.ToTable("EnrolmentOpenings");
        builder.HasKey(saved => new { saved.EnrolmentId, saved.GuideId });
        builder.HasOne(saved => saved.Guide).WithMany().HasForeignKey(saved => saved.GuideId).OnDelete(DeleteBehavior.Restrict);
    }
}
