using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Revisions;

/// <summary>Reads what guides were, and who made them so.</summary>
public sealed class RevisionQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public const int PageSize = 50;

    /// <summary>A page of the revisions; null where there is no such guide.</summary>
    /// <param name="page">From 1; what is beyond the end means the last.</param>
    public async Task<RevisionList?> ListAsync(string slug, int page, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var guide = await db.Set<Guide>().Where(known => known.Slug == slug)
            .Select(known => new
            {
                known.Id,
                known.Title,
                Count = known.Revisions.Count,
                Newest = known.Revisions.Max(revision => (int?)revision.Number) ?? 0,
                Published = (int?)known.Publication!.Revision!.Number,
                Draft = known.Draft == null ? null : new DraftRow(known.Draft.Author, known.Draft.ChangedUtc),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (guide is null)
        {
            return null;
        }

        var pages = Math.Max(1, (guide.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var rows = await db.Set<GuideRevision>().Where(revision => revision.GuideId == guide.Id)
            .OrderByDescending(revision => revision.Number).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(revision => new RevisionRow(
                revision.Number, revision.Author, revision.CreatedUtc, revision.Note, revision.Origin, revision.PublishedUtc,
                revision.Number == guide.Published))
            .ToListAsync(cancellationToken);
        return new(guide.Id, slug, guide.Title, rows, guide.Newest, guide.Published, guide.Draft, page, pages);
    }

    /// <summary>A state of a guide by the name it has in addresses; null where there is none.</summary>
    /// <param name="name">A number, or <see cref="PortalUrls.DraftRevision"/>.</param>
    public async Task<GuideState?> FindAsync(int guideId, string? name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (name == PortalUrls.DraftRevision)
        {
            return await Draft(db, guideId).FirstOrDefaultAsync(cancellationToken);
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await Read(Revisions(db, guideId).Where(revision => revision.Number == number)).FirstOrDefaultAsync(cancellationToken)
            : null;
    }

    /// <summary>All states of a guide, the oldest first and the draft last, one at a time: they may be many and large.</summary>
    public async IAsyncEnumerable<GuideState> StatesAsync(int guideId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await foreach (var state in Read(Revisions(db, guideId).OrderBy(revision => revision.Number)).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return state;
        }

        if (await Draft(db, guideId).FirstOrDefaultAsync(cancellationToken) is { } draft)
        {
            yield return draft;
        }
    }

    private static IQueryable<GuideRevision> Revisions(PortalDbContext db, int guideId) =>
        db.Set<GuideRevision>().Where(revision => revision.GuideId == guideId);

    private static IQueryable<GuideState> Read(IQueryable<GuideRevision> revisions) =>
        revisions.Select(revision => new GuideState(revision.Number, revision.Author, revision.CreatedUtc, revision.Note, revision.Document));

    private static IQueryable<GuideState> Draft(PortalDbContext db, int guideId) => db.Set<GuideDraft>()
        .Where(draft => draft.GuideId == guideId)
        .Select(draft => new GuideState(null, draft.Author, draft.ChangedUtc, null, draft.Content));
}
