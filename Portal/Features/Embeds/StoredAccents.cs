using System.Collections.Concurrent;
using Portal.Domain.Institutions;

namespace Portal.Features.Embeds;

/// <summary>
/// The accents with which pages are stored: so many that the sites of a portal get along, and no more, because there are
/// sixteen million of them and each would be a page of its own. Pages with others are made anew each time.
/// </summary>
internal sealed class StoredAccents
{
    public const int Most = 64;

    private readonly ConcurrentDictionary<string, string> stored = new(StringComparer.Ordinal);

    /// <summary>For the key of the store; null where the page is not stored.</summary>
    /// <param name="given">From an address; may be anything.</param>
    public string? Normalise(string given)
    {
        if (stored.TryGetValue(given, out var known))
        {
            return known;
        }

        if (AccentColours.Parse(given) is not { Asked: var accent } || (stored.Count >= Most && !stored.ContainsKey(accent)))
        {
            return null;
        }

        stored.TryAdd(accent, accent);
        return accent;
    }
}
