using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Progress;

namespace Portal.Data.Configurations;

internal sealed class OutcomeProgressConfiguration : IEntityTypeConfiguration<OutcomeProgress>
{
    public void Configure(EntityTypeBuilder<OutcomeProgress> builder)
    {
        builder.ToTable("OutcomeProgress");
        builder.HasKey(progress => new { progress.StudentId, progress.OutcomeId });
        builder.Property(progress => progress.EvidenceUrl).HasMaxLength(PlanRules.MaxLinkLength);
        builder.Property(progress => progress.CarriedFromId).HasMaxLength(Slugs.MaxLength);
        builder.HasOne(progress => progress.Student).WithMany(student => student.Progress)
            .HasForeignKey(progress => progress.StudentId);
        builder.HasOne(progress => progress.Outcome).WithMany()
            .HasForeignKey(progress => progress.OutcomeId).OnDelete(DeleteBehavior.Restrict);
    }
}
