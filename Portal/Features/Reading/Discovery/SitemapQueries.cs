using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Features.Reading.Discovery;

/// <summary>Every reading page there is.</summary>
/// <param name="Path">From the root.</param>
/// <param name="ModifiedUtc">When what it shows was published; null where it also changes in other ways.</param>
public sealed record SitemapPage(string Path, DateTime? ModifiedUtc);

public sealed class SitemapQueries(IDbContextFactory<PortalDbContext> contexts, GuideQueries guides)
{
    /// <summary>Lists first, then documents by slug; openings that have closed are no pages any more.</summary>
    public async Task<IReadOnlyList<SitemapPage>> ListAsync(CancellationToken cancellationToken)
    {
        var roles = await RolesAsync(cancellationToken);
        var internships = await guides.ListInternshipsAsync(cancellationToken);
        var openings = await guides.ListOpeningsAsync(cancellationToken);
        var latestRole = Latest(roles.Select(role => role.PublishedUtc));
        return
        [
            new(PortalUrls.Home, latestRole),
            new(PortalUrls.Guides, latestRole),
            new(PortalUrls.Internships, Latest(internships.Select(card => card.PublishedUtc))),
            new(PortalUrls.Openings, ModifiedUtc: null),
            new(PortalUrls.About, ModifiedUtc: null),
            new(PortalUrls.Sourcing, ModifiedUtc: null),
            new(PortalUrls.Privacy, ModifiedUtc: null),
            new(PortalUrls.Accessibility, ModifiedUtc: null),
            .. roles.SelectMany(PagesOf),
            .. internships.OrderBy(card => card.Slug, StringComparer.Ordinal)
                .Select(card => new SitemapPage(PortalUrls.Internship(card.Slug), card.PublishedUtc)),
            .. openings.OrderBy(card => card.Slug, StringComparer.Ordinal)
                .Select(card => new SitemapPage(PortalUrls.Opening(card.Slug), card.PublishedUtc)),
        ];
    }

    private static IEnumerable<SitemapPage> PagesOf(Role role) =>
    [
        new(PortalUrls.Guide(role.Slug), role.PublishedUtc),
        .. role.Paths.Count == 0 ? [] : new[] { new SitemapPage(PortalUrls.Paths(role.Slug), role.PublishedUtc) },
        .. role.Paths.Select(path => new SitemapPage(PortalUrls.Path(role.Slug, path), role.PublishedUtc)),
    ];

    private static DateTime? Latest(IEnumerable<DateTime> times) => times.Select(time => (DateTime?)time).Max();

    /// <summary>No more of each guide than its addresses need: there may be ten thousand.</summary>
    private async Task<List<Role>> RolesAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var paths = (await db.Set<PathwayRow>().AsNoTracking()
                .Where(path => path.RetiredUtc == null)
                .OrderBy(path => path.GuideId).ThenBy(path => path.Position)
                .Select(path => new { path.GuideId, path.Key })
                .ToListAsync(cancellationToken))
            .ToLookup(path => path.GuideId, path => path.Key);
        var published = await db.Set<Publication>().AsNoTracking()
            .Where(publication => publication.Guide!.Kind == GuideKinds.RoleGuide)
            .OrderBy(publication => publication.Guide!.Slug)
            .Select(publication => new { publication.GuideId, publication.Guide!.Slug, publication.PublishedUtc })
            .ToListAsync(cancellationToken);
        return [.. published.Select(guide => new Role(guide.Slug, guide.PublishedUtc, [.. paths[guide.GuideId]]))];
    }

    private sealed record Role(string Slug, DateTime PublishedUtc, IReadOnlyList<string> Paths);
}
