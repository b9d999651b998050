using Portal.Infrastructure;

namespace Portal.Features.Studio.Freshness.Interest;

/// <summary>Writes the counts every minute, and when the portal stops.</summary>
internal sealed class PlaceInterestService(PlaceInterestWriter writer, TimeProvider clock, ILogger<PlaceInterestService> logger)
    : RepeatedWork(TimeSpan.FromMinutes(1), clock, logger)
{
    protected override bool EndsWithARound => true;

    protected override Task DoAsync(CancellationToken cancellationToken) => writer.FlushAsync(cancellationToken);
}
