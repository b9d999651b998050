using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Reports;

namespace Portal.Data.Configurations;

internal sealed class ReaderReportConfiguration : IEntityTypeConfiguration<ReaderReport>
{
    private const int MaxReasonLength = 32;

    public void Configure(EntityTypeBuilder<ReaderReport> builder)
    {
        builder.ToTable("ReaderReports");
        builder.Property(report => report.Page).HasMaxLength(ReportedPage.MaxLength);
        builder.Property(report => report.Slug).HasMaxLength(Slugs.MaxLength);
        builder.Property(report => report.Reason).HasMaxLength(MaxReasonLength);
        builder.Property(report => report.Text).HasMaxLength(ReaderReport.MaxTextLength);
        builder.Property(report => report.Decision).HasMaxLength(ReaderReport.MaxDecisionLength);
        builder.HasIndex(report => report.Slug);
        builder.HasIndex(report => report.DecidedUtc);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(report => report.DecidedById).OnDelete(DeleteBehavior.SetNull);
    }
}
