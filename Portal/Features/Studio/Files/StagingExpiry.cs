namespace Portal.Features.Studio.Files;

/// <summary>Removes uploads that nobody came back for, when the portal starts and every hour.</summary>
internal sealed class StagingExpiry(ImportStaging staging, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(ImportStaging.Lifetime, clock);
        try
        {
            do
            {
                staging.RemoveExpired();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }
}
