namespace Portal.Features.Studio.Review;

/// <summary>Publishes drafts when their time has come.</summary>
internal sealed partial class ScheduledPublishing(DraftPublisher drafts, TimeProvider clock, ILogger<ScheduledPublishing> logger) : BackgroundService
{
    /// <summary>Times are chosen by the minute.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                try
                {
                    await drafts.PublishDueAsync(stoppingToken);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    // Whatever it was, the portal goes on, and the next round tries again.
                    Failed(logger, exception);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The portal stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Scheduled drafts were not published")]
    private static partial void Failed(ILogger logger, Exception exception);
}
