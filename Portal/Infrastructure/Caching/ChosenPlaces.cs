using Portal.Domain.Guides;

namespace Portal.Infrastructure.Caching;

/// <summary>
/// Counts which places readers choose on which guides: numbers alone, no readers. It is asked before the store of pages,
/// where every request comes by, and kept in memory until somebody takes it.
/// </summary>
public sealed class ChosenPlaces
{
    /// <summary>Pairs of guide and place kept at once.</summary>
    public const int MostPairs = 10_000;

    public BoundedCounts<(string Slug, string Place)> Counts { get; } = new(MostPairs);

    /// <summary>Counts the request where a reader opens a role guide with a place.</summary>
    public void Count(HttpContext http)
    {
        var request = http.Request;
        if (request.QueryString.HasValue && request.Query.TryGetValue(PortalUrls.PlaceKey, out var chosen) && Places.Read(chosen[0]) is { } place
            && request.RouteValues["role"] is string slug && Slugs.IsValid(slug)
            // Of the guide's own page alone: whoever reads on has chosen once.
            && request.Path == PortalUrls.Guide(slug)
            && request.IsByPerson())
        {
            Counts.Add((slug, place));
        }
    }
}
