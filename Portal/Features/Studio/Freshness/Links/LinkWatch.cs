using Microsoft.Extensions.Options;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Freshness.Links;

/// <summary>Asks every outside address once a week: looks each hour for those whose week is over.</summary>
internal sealed class LinkWatch(
    LinkDesk desk, IOptions<LinkWatchOptions> options, IHostEnvironment environment, TimeProvider clock, ILogger<LinkWatch> logger)
    : RepeatedWork(TimeSpan.FromHours(1), clock, logger)
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.Enabled ?? !environment.IsDevelopment() ? base.ExecuteAsync(stoppingToken) : Task.CompletedTask;

    protected override async Task DoAsync(CancellationToken cancellationToken)
    {
        var asked = await desk.AskAsync(everything: false, cancellationToken);
        if (asked.Count > 0)
        {
            FreshnessLog.LinksAsked(logger, asked.Count, asked.Count(link => link.Answer is { Answers: false }));
        }
    }
}
