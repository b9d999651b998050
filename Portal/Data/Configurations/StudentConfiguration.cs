using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class StudentConfiguration : IEntityTypeConfiguration<Student>
{
    public void Configure(EntityTypeBuilder<Student> builder)
    {
        builder.ToTable("Students");
        builder.HasIndex(student => student.UserId).IsUnique();
        builder.HasIndex(student => student.HolderId).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(student => student.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
