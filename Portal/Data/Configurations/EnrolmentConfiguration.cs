using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Progress;

namespace Portal.Data.Configurations;

internal sealed class EnrolmentConfiguration : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("Enrolments");
        builder.HasIndex(enrolment => new { enrolment.StudentId, enrolment.PathwayId }).IsUnique();
        builder.HasOne(enrolment => enrolment.Student).WithMany(student => student.Enrolments)
            .HasForeignKey(enrolment => enrolment.StudentId);
        builder.HasOne(enrolment => enrolment.Pathway).WithMany()
            .HasForeignKey(enrolment => enrolment.PathwayId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(enrolment => enrolment.State).HasConversion<string>().HasMaxLength(Enrolment.MaxStateLength);
        builder.Property(enrolment => enrolment.EndReason).HasConversion<string>().HasMaxLength(Enrolment.MaxStateLength);
        builder.Property(enrolment => enrolment.Place).HasMaxLength(PlanRules.MaxCodeLength);
        builder.Property(enrolment => enrolment.BudgetCurrency).HasMaxLength(PlanRules.MaxCodeLength);
        builder.HasMany(enrolment => enrolment.Pauses).WithOne().HasForeignKey(pause => pause.EnrolmentId);
        builder.HasMany(enrolment => enrolment.Steps).WithOne().HasForeignKey(step => step.EnrolmentId);
        builder.HasMany(enrolment => enrolment.Milestones).WithOne().HasForeignKey(milestone => milestone.EnrolmentId);
    }
}
