using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Data.RoleGuides;
using Portal.Domain.Guides;

namespace Portal.Data.ReadModel;

/// <summary>Reads cards of published documents.</summary>
internal sealed class CardReader(PortalDbContext db)
{
    /// <summary>All role guides by title.</summary>
    public async Task<IReadOnlyList<RoleGuideCard>> RoleGuidesAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<RoleGuideRow>().AsNoTracking().Include(row => row.Publication!.Guide)
            .OrderBy(row => row.Title).ToListAsync(cancellationToken);
        var timelines = (await db.Set<GuidePart<HeadlineTimeline>>().AsNoTracking().OrderBy(part => part.Position).ToListAsync(cancellationToken))
            .ToLookup(part => part.GuideId, part => part.Value);
        var places = (await db.Set<OverlayRow>().AsNoTracking().OrderBy(overlay => overlay.Position)
                .Select(overlay => new { overlay.GuideId, overlay.Place }).ToListAsync(cancellationToken))
            .ToLookup(overlay => overlay.GuideId, overlay => overlay.Place);
        var published = rows.Select(row => row.GuideId).ToList();
        var elsewhere = await OverlayTimelinesAsync(published, cancellationToken);
        var paths = await new RoleGuideReader(db).PathsAsync(
            path => published.Contains(path.GuideId) && path.RetiredUtc == null, cancellationToken);
        return [.. rows.Select(row => new RoleGuideCard(
            row.Publication!.Guide!.Slug, row.Title, row.Field, row.Summary, row.Place, row.Difficulty?.Score,
            [.. timelines[row.GuideId]], [.. paths[row.GuideId]], row.ReviewedOn, row.ReviewBy, row.Publication.PublishedUtc)
        {
            GuideId = row.GuideId,
            OverlayPlaces = [.. places[row.GuideId]],
            OverlayTimelines = [.. elsewhere[row.GuideId]],
        })];
    }

    /// <summary>The headline times of the overlays of these guides, by guide, each with its place.</summary>
    /// <param name="guides">Ids.</param>
    public async Task<ILookup<int, HeadlineTimeline>> OverlayTimelinesAsync(IReadOnlyList<int> guides, CancellationToken cancellationToken)
    {
        var overlays = await db.Set<OverlayRow>().AsNoTracking()
            .Where(overlay => guides.Contains(overlay.GuideId) && overlay.Timelines.Count > 0)
            .Include(overlay => overlay.Timelines.OrderBy(part => part.Position))
            .OrderBy(overlay => overlay.Position)
            .ToListAsync(cancellationToken);
        return overlays
            .SelectMany(overlay => overlay.Timelines.Select(part => (overlay.GuideId, Timeline: part.Value with { Place = part.Value.Place ?? overlay.Place })))
            .ToLookup(pair => pair.GuideId, pair => pair.Timeline);
    }

    /// <summary>The internship guides that <paramref name="which"/> selects, by title.</summary>
    public async Task<IReadOnlyList<InternshipCard>> InternshipsAsync(
        Expression<Func<InternshipGuideRow, bool>> which, CancellationToken cancellationToken)
    {
        var rows = await db.Set<InternshipGuideRow>().AsNoTracking().Where(which).OrderBy(row => row.Title)
            .Select(row => new
            {
                row.GuideId,
                row.Publication!.Guide!.Slug,
                row.Title,
                row.Role,
                RoleTitle = PublishedRoles.Where(role => role.Slug == row.Role).Select(role => role.Title).SingleOrDefault(),
                row.Place,
                row.City,
                row.Summary,
                row.Terms,
                Programmes = db.Set<GuidePart<InternshipProgramme>>().Count(part => part.GuideId == row.GuideId),
                row.ReviewedOn,
                row.ReviewBy,
                row.Publication.PublishedUtc,
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new InternshipCard(
            row.Slug, row.Title, row.Role, row.RoleTitle, row.Place, row.City, row.Summary, row.Terms, row.Programmes,
            row.ReviewedOn, row.ReviewBy, row.PublishedUtc) { GuideId = row.GuideId })];
    }

    /// <summary>The openings that <paramref name="which"/> selects, closed ones too: the latest posted first, examples last.</summary>
    public async Task<IReadOnlyList<OpeningCard>> OpeningsAsync(
        Expression<Func<OpeningRow, bool>> which, CancellationToken cancellationToken)
    {
        var rows = await db.Set<OpeningRow>().AsNoTracking().Where(which)
            .Select(row => new
            {
                row.GuideId,
                row.Publication!.Guide!.Slug,
                RoleTitle = PublishedRoles.Where(role => role.Slug == row.Role).Select(role => role.Title).SingleOrDefault(),
                row.Publication.PublishedUtc,
                // What the document's own rules about closing need, and what the card shows.
                Opening = new OpeningDocument
                {
                    Title = row.Title,
                    Role = row.Role,
                    Internship = row.Internship,
                    Employer = row.Employer,
                    Place = row.Place,
                    City = row.City,
                    Terms = row.Terms,
                    ApplyUrl = row.ApplyUrl,
                    PostedOn = row.PostedOn,
                    SeenOn = row.SeenOn,
                    ClosesOn = row.ClosesOn,
                },
            })
            .ToListAsync(cancellationToken);
        return [.. rows
            .OrderBy(row => row.Opening.IsExample)
            .ThenByDescending(row => row.Opening.PostedOn ?? row.Opening.SeenOn)
            .ThenBy(row => row.Opening.Title, StringComparer.Ordinal)
            .Select(row => new OpeningCard(
                row.Slug, row.Opening.Title, row.Opening.Role, row.RoleTitle, row.Opening.Internship, row.Opening.Employer,
                row.Opening.Place, row.Opening.City, row.Opening.Terms, row.Opening.IsExample, row.Opening.PostedOn,
                row.Opening.OpenUntil, row.PublishedUtc) { GuideId = row.GuideId })];
    }

    /// <summary>Every place that documents of any kind name as theirs, or have an overlay of.</summary>
    public async Task<IReadOnlyList<string>> PlacesAsync(CancellationToken cancellationToken) =>
    [
        .. (await db.Set<RoleGuideRow>().Select(row => row.Place)
                .Union(db.Set<OverlayRow>().Select(row => row.Place))
                .Union(db.Set<InternshipGuideRow>().Select(row => row.Place))
                .Union(db.Set<OpeningRow>().Select(row => row.Place))
                .ToListAsync(cancellationToken))
            .OfType<string>(),
    ];

    private IQueryable<Guide> PublishedRoles =>
        db.Set<Guide>().Where(guide => guide.Kind == GuideKinds.RoleGuide && guide.Publication != null);
}
