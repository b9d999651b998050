using Portal.Infrastructure;

namespace Portal.Features.Studio.Files;

/// <summary>Removes uploads that nobody came back for, when the portal starts and every hour.</summary>
internal sealed class StagingExpiry(ImportStaging staging, TimeProvider clock, ILogger<StagingExpiry> logger)
    : RepeatedWork(ImportStaging.Lifetime, clock, logger)
{
    protected override bool BeginsAtStart => true;

    protected override Task DoAsync(CancellationToken cancellationToken)
    {
        staging.RemoveExpired();
        return Task.CompletedTask;
    }
}
