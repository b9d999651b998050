using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Sharing;

/// <summary>Finds all that a new edition of a source may change, in the newest revision of each guide.</summary>
public sealed class RenewalQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>The guides that cite the source, by title; empty where none does.</summary>
    public async Task<IReadOnlyList<RenewableGuide>> ReadAsync(string source, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var newest = await Newest(db).Where(revision => revision.Guide!.Publication != null
                && db.Set<GuideSourceRow>().Any(cited => cited.GuideId == revision.GuideId && cited.SourceId == source))
            .Select(revision => new { revision.Id, revision.Guide!.Slug, revision.Guide.Title, IsBeingWritten = revision.Guide.Draft != null, revision.Document })
            .ToListAsync(cancellationToken);
        return
        [
            .. newest.Select(revision => new RenewableGuide(
                    revision.Slug, revision.Title, revision.Id, revision.IsBeingWritten,
                    // A text that cites it twice is asked once.
                    [.. CitedFigures.Of((JsonObject)JsonNode.Parse(revision.Document)!, source).DistinctBy(figure => figure.Path, StringComparer.Ordinal)]))
                .OrderBy(guide => guide.Title, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    internal static IQueryable<GuideRevision> Newest(PortalDbContext db) => db.Set<GuideRevision>().AsNoTracking()
        .Where(revision => revision.Number == db.Set<GuideRevision>().Where(other => other.GuideId == revision.GuideId).Max(other => other.Number));
}

/// <summary>A guide with what cites a source.</summary>
/// <param name="RevisionId">The revision whose figures these are.</param>
/// <param name="IsBeingWritten">Whether somebody has a working copy of it open.</param>
public sealed record RenewableGuide(string Slug, string Title, int RevisionId, bool IsBeingWritten, IReadOnlyList<CitedFigure> Figures);
