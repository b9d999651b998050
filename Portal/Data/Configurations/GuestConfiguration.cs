using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class GuestConfiguration : IEntityTypeConfiguration<Guest>, IEntityTypeConfiguration<GuestComputer>
{
    public void Configure(EntityTypeBuilder<Guest> builder)
    {
        builder.ToTable("Guests");
        builder.HasKey(guest => guest.StudentId);
        builder.HasIndex(guest => guest.LastVisitUtc);
        builder.HasIndex(guest => guest.ResumeTokenHash).IsUnique();
        builder.HasOne(guest => guest.Student).WithOne().HasForeignKey<Guest>(guest => guest.StudentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(guest => guest.Computers).WithOne().HasForeignKey(computer => computer.StudentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<GuestComputer> builder)
    {
        builder.ToTable("GuestComputers");
        builder.HasKey(computer => computer.TokenHash);
    }
}
