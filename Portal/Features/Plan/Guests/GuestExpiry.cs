using Portal.Infrastructure;

namespace Portal.Features.Plan.Guests;

/// <summary>Deletes plans without an account whose day has come, when the portal starts and once a day.</summary>
internal sealed class GuestExpiry(GuestDesk desk, TimeProvider clock, ILogger<GuestExpiry> logger) : RepeatedWork(TimeSpan.FromDays(1), clock, logger)
{
    protected override bool BeginsAtStart => true;

    protected override Task DoAsync(CancellationToken cancellationToken) => desk.DeleteExpiredAsync(cancellationToken);
}
