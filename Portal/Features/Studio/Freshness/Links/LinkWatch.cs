using Microsoft.Extensions.Options;

namespace Portal.Features.Studio.Freshness.Links;

/// <summary>Asks every outside address once a week: looks each hour for those whose week is over.</summary>
internal sealed class LinkWatch(
    LinkDesk desk, IOptions<LinkWatchOptions> options, IHostEnvironment environment, TimeProvider clock, ILogger<LinkWatch> logger) : BackgroundService
{
    private readonly PeriodicTimer timer = new(TimeSpan.FromHours(1), clock);

    public override void Dispose()
    {
        timer.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!(options.Value.Enabled ?? !environment.IsDevelopment()))
        {
            return;
        }

        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await AskAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            var asked = await desk.AskAsync(everything: false, cancellationToken);
            if (asked.Count > 0)
            {
                FreshnessLog.LinksAsked(logger, asked.Count, asked.Count(link => link.Answer is { Answers: false }));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            FreshnessLog.LinksFailed(logger, exception);
        }
    }
}
