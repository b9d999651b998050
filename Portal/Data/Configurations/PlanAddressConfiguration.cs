using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class PlanAddressConfiguration :
    IEntityTypeConfiguration<PlanShare>, IEntityTypeConfiguration<PlanCalendar>, IEntityTypeConfiguration<ToldEvent>
{
    public void Configure(EntityTypeBuilder<PlanShare> builder)
    {
        builder.ToTable("PlanShares");
        builder.HasKey(share => share.EnrolmentId);
        builder.HasIndex(share => share.TokenHash).IsUnique();
        builder.HasOne(share => share.Enrolment).WithOne(own => own.Share).HasForeignKey<PlanShare>(share => share.EnrolmentId);
    }

    public void Configure(EntityTypeBuilder<PlanCalendar> builder)
    {
        builder.ToTable("PlanCalendars");
        builder.HasKey(calendar => calendar.EnrolmentId);
        builder.HasIndex(calendar => calendar.TokenHash).IsUnique();
        builder.HasOne(calendar => calendar.Enrolment).WithOne().HasForeignKey<PlanCalendar>(calendar => calendar.EnrolmentId);
        builder.HasMany(calendar => calendar.Events).WithOne().HasForeignKey(told => told.EnrolmentId);
    }

    public void Configure(EntityTypeBuilder<ToldEvent> builder)
    {
        builder.ToTable("ToldEvents");
        builder.HasKey(told => new { told.EnrolmentId, told.Key });
        builder.Property(told => told.Key).HasMaxLength(ToldEvent.MaxUidLength);
    }
}
