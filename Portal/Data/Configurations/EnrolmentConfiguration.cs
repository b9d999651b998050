using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

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
    }
}
