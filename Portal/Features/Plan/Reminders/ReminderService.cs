namespace Portal.Features.Plan.Reminders;

/// <summary>Looks every minute whether weekly mails are due.</summary>
internal sealed class ReminderService(ReminderCourier courier, TimeProvider clock, ILogger<ReminderService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    // The first round comes an interval after the start, when the addresses for the links are known.
    private readonly PeriodicTimer timer = new(Interval, clock);

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
            ReminderLog.RoundFailed(logger, exception);
        }
    }
}
