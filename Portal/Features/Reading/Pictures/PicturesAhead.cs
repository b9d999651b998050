using System.Threading.Channels;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Reading.Pictures;

/// <summary>Draws the pictures of what was just published, before anybody asks for them. What fails here is drawn on demand.</summary>
internal sealed class PicturesAhead : BackgroundService
{
    private readonly Channel<string> changed = Channel.CreateUnbounded<string>(new() { SingleReader = true });
    private readonly ReadingCacheEviction eviction;
    private readonly PictureQueries queries;
    private readonly PictureFolder folder;
    private readonly ILogger<PicturesAhead> logger;

    public PicturesAhead(ReadingCacheEviction eviction, PictureQueries queries, PictureFolder folder, ILogger<PicturesAhead> logger)
    {
        (this.eviction, this.queries, this.folder, this.logger) = (eviction, queries, folder, logger);
        // Here and not when it starts: the guides shipped with the portal are published while others start.
        eviction.GuidesChanged += Take;
    }

    public override void Dispose()
    {
        eviction.GuidesChanged -= Take;
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var slug in changed.Reader.ReadAllAsync(stoppingToken))
            {
                await DrawAsync(slug, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The portal ends, and what is needed here with it; what is left is drawn on demand.
        }
    }

    private async Task DrawAsync(string slug, CancellationToken cancellationToken)
    {
        try
        {
            if (await queries.FindAsync(slug, cancellationToken) is { } picture)
            {
                await folder.GetAsync(picture, cancellationToken);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            PictureLog.Failed(logger, slug, failure);
        }
    }

    private void Take(IReadOnlyCollection<string> slugs)
    {
        foreach (var slug in slugs)
        {
            changed.Writer.TryWrite(slug);
        }
    }
}

internal static partial class PictureLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The picture of {Slug} could not be drawn ahead")]
    public static partial void Failed(ILogger logger, string slug, Exception exception);
}
