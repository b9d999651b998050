using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class ReminderSettingConfiguration : IEntityTypeConfiguration<ReminderSetting>
{
    public void Configure(EntityTypeBuilder<ReminderSetting> builder)
    {
        builder.ToTable("ReminderSettings");
        builder.HasKey(setting => setting.UserId);
        builder.HasIndex(setting => setting.NextUtc);
        builder.HasOne<PortalUser>().WithOne().HasForeignKey<ReminderSetting>(setting => setting.UserId);
    }
}
