using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;

namespace Portal.Features.Reading.Discovery;

/// <summary>A revision that was published.</summary>
/// <param name="Title">Of the document as it is published now.</param>
/// <param name="Number">From 1.</param>
/// <param name="Note">What changed, in the author's words.</param>
public sealed record FeedEntry(string Kind, string Slug, string Title, int Number, DateTime PublishedUtc, string? Note);

public sealed class FeedQueries(IDbContextFactory<PortalDbContext> contexts, GuideQueries guides)
{
    public const int MaxEntries = 50;

    /// <summary>The latest publications of documents that are still there to be read, the newest first.</summary>
    public async Task<IReadOnlyList<FeedEntry>> ListAsync(CancellationToken cancellationToken)
    {
        var open = (await guides.ListOpeningsAsync(cancellationToken)).Select(opening => opening.Slug).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<GuideRevision>().AsNoTracking()
            .Where(revision => revision.PublishedUtc != null && revision.Guide!.Publication != null)
            .Where(revision => revision.Guide!.Kind != GuideKinds.Opening || open.Contains(revision.Guide.Slug))
            .OrderByDescending(revision => revision.PublishedUtc).ThenByDescending(revision => revision.Id)
            .Take(MaxEntries)
            .Select(revision => new FeedEntry(
                revision.Guide!.Kind, revision.Guide.Slug, revision.Guide.Title, revision.Number, revision.PublishedUtc!.Value, revision.Note))
            .ToListAsync(cancellationToken);
    }
}
