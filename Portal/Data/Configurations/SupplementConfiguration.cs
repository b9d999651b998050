using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class SupplementConfiguration :
    IEntityTypeConfiguration<SupplementItemRow>, IEntityTypeConfiguration<SupplementTarget>, IEntityTypeConfiguration<StudentInstitution>
{
    public void Configure(EntityTypeBuilder<SupplementItemRow> builder)
    {
        builder.ToTable("SupplementItems");
        builder.Property(item => item.Kind).HasConversion<string>().HasMaxLength(SupplementItemRow.MaxKindLength);
        builder.Property(item => item.Code).HasMaxLength(SupplementItemRow.MaxCodeLength);
        builder.Property(item => item.Title).HasMaxLength(SupplementItemRow.MaxTitleLength);
        builder.Property(item => item.Note).HasMaxLength(SupplementItemRow.MaxNoteLength);
        builder.Property(item => item.Url).HasMaxLength(SupplementItemRow.MaxUrlLength);
        builder.HasOne(item => item.Institution).WithMany(institution => institution.Supplement).HasForeignKey(item => item.InstitutionId);
    }

    public void Configure(EntityTypeBuilder<SupplementTarget> builder)
    {
        builder.ToTable("SupplementTargets", table => table.HasCheckConstraint(
            "CK_SupplementTargets_One", "(\"StepId\" IS NULL) <> (\"OutcomeId\" IS NULL)"));
        builder.HasIndex(target => new { target.ItemId, target.StepId, target.OutcomeId }).IsUnique();
        builder.HasOne(target => target.Item).WithMany(item => item.Targets).HasForeignKey(target => target.ItemId);
        builder.HasOne(target => target.Step).WithMany().HasForeignKey(target => target.StepId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(target => target.Outcome).WithMany().HasForeignKey(target => target.OutcomeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StudentInstitution> builder)
    {
        builder.ToTable("StudentInstitutions");
        builder.HasKey(choice => choice.StudentId);
        builder.HasOne(choice => choice.Student).WithOne().HasForeignKey<StudentInstitution>(choice => choice.StudentId);
        builder.HasOne(choice => choice.Institution).WithMany().HasForeignKey(choice => choice.InstitutionId);
    }
}
