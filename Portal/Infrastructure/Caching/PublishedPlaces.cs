using System.Collections.Frozen;

namespace Portal.Infrastructure.Caching;

/// <summary>
/// The places of which something published tells. Only their pages are stored: the world has thousands of codes, and
/// whoever asks for all of them must not push other pages out of the store.
/// </summary>
public sealed class PublishedPlaces(ContentGenerations generations)
{
    private Snapshot? known;

    /// <summary>Whether what is known is of what is published now; nothing is known until it was first told.</summary>
    public bool AreCurrent => Volatile.Read(ref known)?.Generation == Generation;

    /// <summary>The state of what is published; to be taken before the places are read.</summary>
    public long Generation => generations.Of(ReadingCacheTags.Lists);

    /// <summary>Whether something published is known to tell of the place.</summary>
    public bool Has(string place) => AreCurrent && Volatile.Read(ref known)!.Places.Contains(place);

    /// <param name="generation">As it was before the places were read.</param>
    public void Learn(long generation, IEnumerable<string> places) =>
        Volatile.Write(ref known, new(generation, places.ToFrozenSet(StringComparer.Ordinal)));

    private sealed record Snapshot(long Generation, FrozenSet<string> Places);
}
