using Portal.Infrastructure;

namespace Portal.Features.Reports;

/// <summary>Deletes reports whose time is over, when the portal starts and once a day.</summary>
internal sealed class ReportExpiry(ReportDesk desk, TimeProvider clock, ILogger<ReportExpiry> logger) : RepeatedWork(TimeSpan.FromDays(1), clock, logger)
{
    protected override bool BeginsAtStart => true;

    protected override Task DoAsync(CancellationToken cancellationToken) => desk.DeleteExpiredAsync(cancellationToken);
}
