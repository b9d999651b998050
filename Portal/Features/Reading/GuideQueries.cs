using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.RoleGuides;
using Portal.Domain.Guides;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Reading;

/// <summary>
/// Reads published guides for the reading pages. A guide is put together from some twenty tables, so the ones asked for
/// lately are kept; only a publication changes them, and with it the generation in their key.
/// </summary>
public sealed class GuideQueries(IDbContextFactory<PortalDbContext> contexts, ContentGenerations generations) : IDisposable
{
    /// <summary>Guides kept at most; a large one takes about 300 KB.</summary>
    private const int MaxKept = 200;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MaxKept });

    public void Dispose() => kept.Dispose();

    /// <summary>The guide with the slug, whatever became of it.</summary>
    public Task<GuideLookup> FindAsync(string slug, CancellationToken cancellationToken) =>
        KeepAsync(slug, () => LoadAsync(slug, cancellationToken), lookup => lookup is GuideLookup.Found);

    /// <summary>All published role guides by title.</summary>
    public Task<IReadOnlyList<RoleGuideCard>> ListAsync(CancellationToken cancellationToken) =>
        KeepAsync("", () => LoadListAsync(cancellationToken), _ => true);

    private async Task<T> KeepAsync<T>(string name, Func<Task<T>> load, Func<T, bool> isWorthIt)
        where T : class
    {
        // Taken before loading: what is read while a publication goes on is kept under a key that nobody asks for again.
        var key = (name, generations.Of(ReadingCacheTags.Lists));
        if (kept.TryGetValue(key, out T? known))
        {
            return known!;
        }

        var loaded = await load();
        if (isWorthIt(loaded))
        {
            kept.Set(key, loaded, new MemoryCacheEntryOptions { Size = 1 });
        }

        return loaded;
    }

    private async Task<GuideLookup> LoadAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var guide = await db.Set<Guide>().AsNoTracking()
            .Where(known => known.Slug == slug && known.Kind == GuideKinds.RoleGuide)
            .Select(known => new
            {
                known.Id,
                known.Title,
                known.UnpublishedUtc,
                PublishedUtc = (DateTime?)known.Publication!.PublishedUtc,
                Revision = (int?)known.Publication.Revision!.Number,
                known.Publication.Revision.Note,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (guide is { Revision: { } revision, PublishedUtc: { } publishedUtc }
            && await new RoleGuideReader(db).ReadAsync(guide.Id, slug, cancellationToken) is { } document)
        {
            return new GuideLookup.Found(new(document, revision, publishedUtc, guide.Note, await PublishedAmongAsync(db, document, cancellationToken)));
        }

        return guide?.UnpublishedUtc is null ? new GuideLookup.Missing() : new GuideLookup.Gone(guide.Title);
    }

    private async Task<IReadOnlyList<RoleGuideCard>> LoadListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var rows = await db.Set<RoleGuideRow>().AsNoTracking().Include(row => row.Publication!.Guide)
            .OrderBy(row => row.Title).ToListAsync(cancellationToken);
        var timelines = (await db.Set<GuidePart<HeadlineTimeline>>().AsNoTracking().OrderBy(part => part.Position).ToListAsync(cancellationToken))
            .ToLookup(part => part.GuideId, part => part.Value);
        var published = rows.Select(row => row.GuideId).ToList();
        var paths = await new RoleGuideReader(db).PathsAsync(
            path => published.Contains(path.GuideId) && path.RetiredUtc == null, cancellationToken);
        return [.. rows.Select(row => new RoleGuideCard(
            row.Publication!.Guide!.Slug, row.Title, row.Field, row.Summary, row.Place, row.Difficulty?.Score,
            [.. timelines[row.GuideId]], [.. paths[row.GuideId]], row.ReviewedOn, row.ReviewBy, row.Publication.PublishedUtc))];
    }

    private static async Task<IReadOnlySet<string>> PublishedAmongAsync(
        PortalDbContext db, RoleGuideDocument document, CancellationToken cancellationToken)
    {
        var slugs = document.LinkedSlugs().ToList();
        var published = await db.Set<Publication>().AsNoTracking()
            .Where(publication => slugs.Contains(publication.Guide!.Slug))
            .Select(publication => publication.Guide!.Slug)
            .ToListAsync(cancellationToken);
        return published.ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>What became of the guide under a slug.</summary>
public abstract record GuideLookup
{
    private GuideLookup()
    {
    }

    public sealed record Found(PublishedRoleGuide Guide) : GuideLookup;

    /// <summary>It was taken back.</summary>
    public sealed record Gone(string Title) : GuideLookup;

    public sealed record Missing : GuideLookup;
}
