using Portal.Infrastructure;

namespace Portal.Features.Studio.Freshness.Digest;

/// <summary>Looks every hour whether digests are due.</summary>
internal sealed class DigestService(DigestCourier courier, TimeProvider clock, ILogger<DigestService> logger)
    : RepeatedWork(TimeSpan.FromHours(1), clock, logger)
{
    protected override Task DoAsync(CancellationToken cancellationToken) => courier.SendDueAsync(cancellationToken);
}
