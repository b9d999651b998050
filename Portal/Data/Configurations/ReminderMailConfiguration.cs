using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class ReminderMailConfiguration : IEntityTypeConfiguration<ReminderMail>
{
    public void Configure(EntityTypeBuilder<ReminderMail> builder)
    {
        builder.ToTable("ReminderMails");
        builder.HasIndex(mail => new { mail.UserId, mail.DueOn }).IsUnique();
        builder.HasIndex(mail => mail.TryAfterUtc);
        builder.HasIndex(mail => mail.CreatedUtc);
        builder.HasIndex(mail => mail.TokenHash).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(mail => mail.UserId);
    }
}
