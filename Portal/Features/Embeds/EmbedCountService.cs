using Portal.Data.Institutions;

namespace Portal.Features.Embeds;

/// <summary>Writes the counts every five minutes, and when the portal stops.</summary>
internal sealed partial class EmbedCountService(EmbedCountWriter writer, TimeProvider clock, ILogger<EmbedCountService> logger) : BackgroundService
{
    private readonly PeriodicTimer timer = new(TimeSpan.FromMinutes(5), clock);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

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
                await FlushAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await writer.FlushAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A full disk passes; the counts wait.
            NotKept(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The counts of embeds could not be written and wait for the next time")]
    private partial void NotKept(Exception exception);
}
