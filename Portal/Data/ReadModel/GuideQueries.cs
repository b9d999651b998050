using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Infrastructure.Caching;

namespace Portal.Data.ReadModel;

/// <summary>
/// Reads published documents for all that shows them: pages, embeds, the API. One is put together from some twenty tables, so those asked for lately
/// are kept; only a publication changes them, and with it the generation in their key. Whether an opening has closed is
/// decided at each question, by the day in UTC.
/// </summary>
public sealed class GuideQueries(
    IDbContextFactory<PortalDbContext> contexts, ContentGenerations generations, TimeProvider clock) : IDisposable
{
    /// <summary>Documents kept at most; a large one takes about 300 KB.</summary>
    private const int MaxKept = 200;

    /// <summary>In place of a kind of document, where places are kept.</summary>
    private const string PlacesKind = "places";

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MaxKept });

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public void Dispose() => kept.Dispose();

    /// <summary>The role guide with the slug, whatever became of it.</summary>
    public Task<GuideLookup<RoleGuideDocument>> FindRoleGuideAsync(string slug, CancellationToken cancellationToken) =>
        FindAsync(GuideKinds.RoleGuide, slug, db => new PublishedReader(db).RoleGuideAsync(slug, cancellationToken), cancellationToken);

    /// <summary>The internship guide with the slug, whatever became of it.</summary>
    public Task<GuideLookup<InternshipGuideDocument>> FindInternshipGuideAsync(string slug, CancellationToken cancellationToken) =>
        FindAsync(GuideKinds.InternshipGuide, slug, db => new PublishedReader(db).InternshipGuideAsync(slug, cancellationToken), cancellationToken);

    /// <summary>The opening with the slug, whatever became of it; gone once it has closed.</summary>
    public Task<GuideLookup<OpeningDocument>> FindOpeningAsync(string slug, CancellationToken cancellationToken) =>
        FindAsync(GuideKinds.Opening, slug, db => new PublishedReader(db).OpeningAsync(slug, cancellationToken), cancellationToken);

    /// <summary>The present slug of the guide that readers knew under this one; null where there is none.</summary>
    public async Task<string?> FindPresentSlugAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<SlugRedirect>()
            .Where(known => known.Slug == slug && (known.Guide!.Publication != null || known.Guide.UnpublishedUtc != null))
            .Select(known => known.Guide!.Slug).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>All published role guides by title.</summary>
    public Task<IReadOnlyList<RoleGuideCard>> ListRoleGuidesAsync(CancellationToken cancellationToken) =>
        ListAsync(GuideKinds.RoleGuide, db => new CardReader(db).RoleGuidesAsync(cancellationToken), cancellationToken);

    /// <summary>All published internship guides by title.</summary>
    public Task<IReadOnlyList<InternshipCard>> ListInternshipsAsync(CancellationToken cancellationToken) =>
        ListAsync(GuideKinds.InternshipGuide, db => new CardReader(db).InternshipsAsync(_ => true, cancellationToken), cancellationToken);

    /// <summary>All openings that are open today, the latest posted first, and after them the examples.</summary>
    public async Task<IReadOnlyList<OpeningCard>> ListOpeningsAsync(CancellationToken cancellationToken) =>
        StillOpen(await ListAsync(
            GuideKinds.Opening, db => new CardReader(db).OpeningsAsync(_ => true, cancellationToken), cancellationToken));

    /// <summary>Every place of which a published document of any kind tells something.</summary>
    public Task<IReadOnlyList<string>> ListPlacesAsync(CancellationToken cancellationToken) =>
        ListAsync(PlacesKind, db => new CardReader(db).PlacesAsync(cancellationToken), cancellationToken);

    /// <summary>Makes sure that it is known which places are worth storing pages of.</summary>
    public async Task TeachAsync(PublishedPlaces places, CancellationToken cancellationToken)
    {
        if (!places.AreCurrent)
        {
            var generation = places.Generation;
            places.Learn(generation, await ListPlacesAsync(cancellationToken));
        }
    }

    private async Task<GuideLookup<TDocument>> FindAsync<TDocument>(
        string kind, string slug, Func<PortalDbContext, Task<GuideLookup<TDocument>>> read, CancellationToken cancellationToken)
        where TDocument : GuideDocument
    {
        var lookup = await KeepAsync(kind, slug, read, found => found is GuideLookup<TDocument>.Found, cancellationToken);
        return lookup switch
        {
            GuideLookup<TDocument>.Found { Guide: { Document: OpeningDocument opening } closed } when opening.IsClosed(Today) =>
                new GuideLookup<TDocument>.Gone(opening.Title, closed),
            GuideLookup<TDocument>.Found { Guide: var guide } when StillOpen(guide.Openings) is var open && open != guide.Openings =>
                new GuideLookup<TDocument>.Found(guide with { Openings = open }),
            _ => lookup,
        };
    }

    private Task<IReadOnlyList<TCard>> ListAsync<TCard>(
        string kind, Func<PortalDbContext, Task<IReadOnlyList<TCard>>> read, CancellationToken cancellationToken) =>
        KeepAsync(kind, slug: "", read, _ => true, cancellationToken);

    private async Task<T> KeepAsync<T>(
        string kind, string slug, Func<PortalDbContext, Task<T>> read, Func<T, bool> isWorthIt, CancellationToken cancellationToken)
        where T : class
    {
        // Taken before loading: what is read while a publication goes on is kept under a key that nobody asks for again.
        var key = (kind, slug, generations.Of(ReadingCacheTags.Lists));
        if (kept.TryGetValue(key, out T? known))
        {
            return known!;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var loaded = await read(db);
        if (isWorthIt(loaded))
        {
            kept.Set(key, loaded, new MemoryCacheEntryOptions { Size = 1 });
        }

        return loaded;
    }

    /// <summary>The same list where none of them has closed.</summary>
    private IReadOnlyList<OpeningCard> StillOpen(IReadOnlyList<OpeningCard> openings)
    {
        var today = Today;
        return openings.Any(opening => opening.IsClosed(today)) ? [.. openings.Where(opening => !opening.IsClosed(today))] : openings;
    }
}
