using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(entry => entry.Actor).HasMaxLength(GuideRevision.MaxAuthorLength);
        builder.Property(entry => entry.Action).HasMaxLength(AuditEntry.MaxActionLength);
        builder.Property(entry => entry.Subject).HasMaxLength(AuditEntry.MaxSubjectLength);
        builder.Property(entry => entry.Detail).HasMaxLength(AuditEntry.MaxDetailLength);
        builder.HasIndex(entry => entry.Utc);
        builder.HasIndex(entry => entry.Subject);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(entry => entry.ActorId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.Property(invitation => invitation.Email).HasMaxLength(Invitation.MaxEmailLength);
        builder.Property(invitation => invitation.Role).HasMaxLength(Invitation.MaxRoleLength);
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(invitation => invitation.InvitedById).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(invitation => invitation.AcceptedById).OnDelete(DeleteBehavior.SetNull);
    }
}
