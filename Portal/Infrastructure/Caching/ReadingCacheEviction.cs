using System.Collections.Concurrent;
using Microsoft.AspNetCore.OutputCaching;

namespace Portal.Infrastructure.Caching;

/// <summary>Drops stored pages when what they show has changed.</summary>
public sealed class ReadingCacheEviction(IOutputCacheStore store, ContentGenerations generations)
{
    /// <summary>Told the slugs of each eviction, for whoever prepares something for readers ahead of them. Has to be quick.</summary>
    public event Action<IReadOnlyCollection<string>>? GuidesChanged;

    /// <summary>
    /// Drops the pages of the guides, the pages that link to them and the lists. A page that has not shown a guide so far
    /// but lists it from now on must be named among the <paramref name="slugs"/>. Requests that come after this call see
    /// the new content even where one that began earlier is still being answered.
    /// </summary>
    public async Task EvictGuidesAsync(IEnumerable<string> slugs, CancellationToken cancellationToken)
    {
        var changed = slugs.ToList();
        foreach (var tag in changed.Select(ReadingCacheTags.Guide).Append(ReadingCacheTags.Lists))
        {
            generations.Advance(tag);
            await store.EvictByTagAsync(tag, cancellationToken);
        }

        GuidesChanged?.Invoke(changed);
    }
}

/// <summary>Tells, by tag, what is stored now from what was stored before something was dropped.</summary>
public sealed class ContentGenerations
{
    private readonly ConcurrentDictionary<string, long> generations = new(StringComparer.Ordinal);
    private long last;

    /// <summary>The latest generation of all; to be taken before something is read.</summary>
    public long Latest => Interlocked.Read(ref last);

    public void Advance(string tag) => generations[tag] = Interlocked.Increment(ref last);

    /// <summary>Differs from an earlier answer when something was dropped between.</summary>
    public long Of(string tag) => generations.GetValueOrDefault(tag);

    /// <summary>Whether something under one of the tags was dropped after <paramref name="generation"/>.</summary>
    public bool HaveAdvancedSince(long generation, IEnumerable<string> tags) =>
        tags.Any(tag => Of(tag) > generation);
}

/// <summary>The tags under which pages are stored.</summary>
public static class ReadingCacheTags
{
    /// <summary>Home, catalogue, internships, openings: pages that show all guides.</summary>
    public const string Lists = "lists";

    /// <summary>Pages that show the guide or link to it.</summary>
    public static string Guide(string slug) => $"guide:{slug}";
}
