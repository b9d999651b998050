namespace Portal.Features.Studio.Review.Shelving;

/// <summary>Tells institutions what is planned, and does it when its day has come.</summary>
internal sealed partial class ScheduledShelving(
    ShelvingPlanner planner, ShelvingCourier courier, TimeProvider clock, ILogger<ScheduledShelving> logger) : BackgroundService
{
    /// <summary>What is planned is due by the day; a mail that failed waits as long.</summary>
    private static readonly TimeSpan Pause = ShelvingCourier.PauseAfterFailure;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            var (tick, call) = (timer.WaitForNextTickAsync(stoppingToken).AsTask(), courier.WaitForCallAsync(stoppingToken));
            while (true)
            {
                await DoAsync(courier.SendAsync, stoppingToken);
                await DoAsync(planner.CarryOutDueAsync, stoppingToken);
                await Task.WhenAny(tick, call);
                stoppingToken.ThrowIfCancellationRequested();
                (tick, call) = (
                    tick.IsCompleted ? timer.WaitForNextTickAsync(stoppingToken).AsTask() : tick,
                    call.IsCompleted ? courier.WaitForCallAsync(stoppingToken) : call);
            }
        }
        catch (OperationCanceledException)
        {
            // The portal stops.
        }
    }

    private async Task DoAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever it was, the portal goes on, and the next round tries again.
            Failed(logger, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is planned for guides was not told, or not done")]
    private static partial void Failed(ILogger logger, Exception exception);
}
