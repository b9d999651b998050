using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class SettlementConfiguration : IEntityTypeConfiguration<SettlementRow>
{
    public void Configure(EntityTypeBuilder<SettlementRow> builder)
    {
        builder.ToTable("Settlements");
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(SettlementRow.MaxFateLength);
        builder.Property(row => row.Fate).HasConversion<string>().HasMaxLength(SettlementRow.MaxFateLength);
        builder.Property(row => row.PathId).HasMaxLength(Slugs.MaxLength);
        builder.Property(row => row.ItemId).HasMaxLength(Slugs.MaxLength);
        builder.HasOne(row => row.Revision).WithMany().HasForeignKey(row => row.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
