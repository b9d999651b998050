using System.Collections.Concurrent;
using Portal.Domain.Guides;

namespace Portal.Infrastructure.Caching;

/// <summary>
/// Counts which places readers choose on which guides: numbers alone, no readers. It is asked before the store of pages,
/// where every request comes by, and kept in memory until somebody takes it.
/// </summary>
public sealed class ChosenPlaces
{
    /// <summary>Pairs of guide and place kept at once; what comes beyond is not counted, so that nobody fills the memory.</summary>
    public const int MostPairs = 10_000;

    private ConcurrentDictionary<(string Slug, string Place), int> counts = new();

    /// <summary>Counts the request where a reader opens a role guide with a place.</summary>
    public void Count(HttpContext http)
    {
        var request = http.Request;
        if (request.Query.TryGetValue(PortalUrls.PlaceKey, out var chosen) && Places.Read(chosen[0]) is { } place
            && request.RouteValues["role"] is string slug && Slugs.IsValid(slug)
            // Of the guide's own page alone: whoever reads on has chosen once.
            && request.Path == PortalUrls.Guide(slug)
            && request.IsByPerson())
        {
            Count(slug, place);
        }
    }

    /// <summary>Takes what was counted since the last time.</summary>
    public IReadOnlyDictionary<(string Slug, string Place), int> Take() => Interlocked.Exchange(ref counts, new());

    /// <summary>Puts back what could not be kept.</summary>
    public void Return(IReadOnlyDictionary<(string Slug, string Place), int> taken)
    {
        foreach (var ((slug, place), times) in taken)
        {
            Count(slug, place, times);
        }
    }

    private void Count(string slug, string place, int times = 1)
    {
        var current = counts;
        if (current.Count < MostPairs || current.ContainsKey((slug, place)))
        {
            current.AddOrUpdate((slug, place), times, (_, before) => before + times);
        }
    }
}
