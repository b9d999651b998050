using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Features.Institutions.Copying;

/// <summary>Reads what can be embedded.</summary>
public sealed class EmbeddableQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public const string InternshipGroup = "Internships";

    /// <summary>Guides by title, each followed by its paths; then internships by title.</summary>
    public async Task<IReadOnlyList<Embeddable>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var guides = await db.Set<RoleGuideRow>().AsNoTracking()
            .Select(row => new
            {
                row.GuideId, row.Publication!.Guide!.Slug, row.Title, row.Place,
                Overlays = db.Set<OverlayRow>().Where(overlay => overlay.GuideId == row.GuideId).OrderBy(overlay => overlay.Position).Select(overlay => overlay.Place).ToList(),
            })
            .AsSplitQuery().ToListAsync(cancellationToken);
        var paths = (await db.Set<PathwayRow>().AsNoTracking()
            .Where(path => path.RetiredUtc == null && path.Guide!.Publication != null)
            .OrderBy(path => path.Position)
            .Select(path => new { path.GuideId, path.Key, path.Title, path.Position })
            .ToListAsync(cancellationToken)).ToLookup(path => path.GuideId);
        var internships = await db.Set<InternshipGuideRow>().AsNoTracking()
            .Select(row => new { row.Publication!.Guide!.Slug, row.Title })
            .ToListAsync(cancellationToken);
        return
        [
            .. guides.OrderBy(guide => guide.Title, StringComparer.InvariantCultureIgnoreCase).SelectMany(IEnumerable<Embeddable> (guide) =>
            {
                IReadOnlyList<string> places = guide.Overlays.Count == 0 ? [] : [.. guide.Place is null ? [] : (string[])[guide.Place], .. guide.Overlays];
                return
                [
                    new(PortalUrls.Guide(guide.Slug), guide.Title, $"{guide.Title}, the whole guide", guide.Title, [("guide", guide.Slug)], HasSections: true, places),
                    .. paths[guide.GuideId].Select(path => new Embeddable(
                        PortalUrls.Path(guide.Slug, path.Key), guide.Title, $"Path {PathLetters.Of(path.Position)}: {path.Title}", $"{guide.Title}: {path.Title}",
                        [("guide", guide.Slug), ("path", path.Key)], HasSections: false, places)),
                ];
            }),
            .. internships.OrderBy(internship => internship.Title, StringComparer.InvariantCultureIgnoreCase).Select(internship => new Embeddable(
                PortalUrls.Internship(internship.Slug), InternshipGroup, internship.Title, internship.Title, [("internship", internship.Slug)], HasSections: false, [])),
        ];
    }

    /// <summary>What of that which the institution shows in its pages is to be taken back or to move, by day.</summary>
    public async Task<IReadOnlyList<PlannedChange>> ListPlannedAsync(int institutionId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<PlannedShelving>().AsNoTracking()
            .Where(planned => planned.Notices.Any(notice => notice.InstitutionId == institutionId))
            .OrderBy(planned => planned.DueUtc)
            .Select(planned => new PlannedChange(planned.Guide!.Title, planned.NewSlug != null, planned.DueUtc))
            .ToListAsync(cancellationToken);
    }
}

/// <param name="Moves">To another address; else it is taken back.</param>
public sealed record PlannedChange(string Title, bool Moves, DateTime DueUtc);
