namespace Portal.Features.Studio.Freshness.Digest;

/// <summary>Looks every hour whether digests are due.</summary>
internal sealed class DigestService(DigestCourier courier, TimeProvider clock, ILogger<DigestService> logger) : BackgroundService
{
    private readonly PeriodicTimer timer = new(TimeSpan.FromHours(1), clock);

    public override void Dispose()
    {
        timer.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SendAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            await courier.SendDueAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A full disk or a locked file passes; without this it would end the portal.
            FreshnessLog.DigestsFailed(logger, exception);
        }
    }
}
