using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Studio.Freshness;
using Portal.Features.Studio.Publishing;

namespace Portal.Features.Studio.Freshness;

/// <summary>
/// What of the published documents may grow old. A revision never changes, so that each is read once and kept while it is
/// the published one: reading a thousand documents anew for every look at the queue would take seconds.
/// </summary>
public sealed class PublishedFacts
{
    private const int Batch = 100;

    private readonly ConcurrentDictionary<int, DocumentFacts> known = new();

    /// <summary>Of everything published, by slug.</summary>
    internal async Task<IReadOnlyList<DocumentFacts>> ReadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var published = await db.Set<Publication>().AsNoTracking()
            .OrderBy(publication => publication.Guide!.Slug).Select(publication => publication.RevisionId).ToListAsync(cancellationToken);
        foreach (var missing in published.Where(revision => !known.ContainsKey(revision)).Chunk(Batch))
        {
            var documents = await db.Set<GuideRevision>().AsNoTracking().Where(revision => missing.Contains(revision.Id))
                .Select(revision => new { revision.Id, revision.Document }).ToListAsync(cancellationToken);
            foreach (var revision in documents)
            {
                known[revision.Id] = DocumentFacts.Of(RevisionDocument.Read(revision.Document));
            }
        }

        var facts = published.Select(revision => known.GetValueOrDefault(revision)).OfType<DocumentFacts>().ToList();
        foreach (var left in known.Keys.Except(published))
        {
            known.TryRemove(left, out _);
        }

        return facts;
    }
}
