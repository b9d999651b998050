using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Sqlite.Search;

/// <summary>
/// Indexes what was published before there was an index, or under other rules than today's. Runs once the database is
/// prepared and before pages are served, so that nobody sees half a catalogue.
/// </summary>
internal sealed class SearchIndexStartup(IDbContextFactory<PortalDbContext> contexts, ILogger<SearchIndexStartup> logger) : IHostedService
{
    /// <summary>Documents indexed in one transaction.</summary>
    private const int Batch = 100;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        List<int> missing;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            missing = await db.Set<Publication>()
                .Where(publication => !db.Set<SearchDocument>().Any(
                    row => row.GuideId == publication.GuideId && row.IndexVersion == SearchIndexWriter.Version))
                .OrderBy(publication => publication.GuideId).Select(publication => publication.GuideId).ToListAsync(cancellationToken);
        }

        foreach (var batch in missing.Chunk(Batch))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await db.WriteAsync(token => IndexAsync(db, batch, token), cancellationToken);
        }

        if (missing.Count > 0)
        {
            SearchLog.Indexed(logger, missing.Count);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task IndexAsync(PortalDbContext db, int[] guideIds, CancellationToken cancellationToken)
    {
        var published = await db.Set<Publication>().AsNoTracking().Where(publication => guideIds.Contains(publication.GuideId))
            .Select(publication => new { publication.GuideId, publication.Guide!.Slug, publication.Revision!.Document })
            .ToListAsync(cancellationToken);
        var writer = new SearchIndexWriter(db);
        foreach (var guide in published)
        {
            if (GuideReader.Read(Encoding.UTF8.GetBytes(guide.Document)).Document is { } document)
            {
                await writer.WriteAsync(guide.GuideId, document, cancellationToken);
            }
            else
            {
                SearchLog.Unreadable(logger, guide.Slug);
            }
        }
    }
}

internal static partial class SearchLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Made {Count} published documents findable")]
    public static partial void Indexed(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The published revision of {Slug} cannot be read, so that it cannot be found")]
    public static partial void Unreadable(ILogger logger, string slug);
}
