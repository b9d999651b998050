using System.Collections.Concurrent;

namespace Portal.Infrastructure;

/// <summary>
/// Numbers that wait in memory until somebody takes them, many at a time. Counted at every request, so nothing is waited for.
/// </summary>
/// <param name="most">Keys kept at once; what comes beyond is not counted, so that nobody fills the memory.</param>
public sealed class BoundedCounts<TKey>(int most)
    where TKey : notnull
{
    private ConcurrentDictionary<TKey, int> counts = new();

    public void Add(TKey key, int times = 1)
    {
        var current = counts;
        // Counting the keys locks all of them, so the ones that are there already are not held up by it.
        if (current.ContainsKey(key) || current.Count < most)
        {
            current.AddOrUpdate(key, static (_, more) => more, static (_, before, more) => before + more, times);
        }
    }

    /// <summary>Takes what was counted since the last time.</summary>
    public IReadOnlyDictionary<TKey, int> Take() => Interlocked.Exchange(ref counts, new());

    /// <summary>Hands over what was counted since the last time. Nothing is lost where it cannot be kept now.</summary>
    public async Task HandOverAsync(Func<IReadOnlyDictionary<TKey, int>, Task> keep)
    {
        var taken = Take();
        if (taken.Count == 0)
        {
            return;
        }

        try
        {
            await keep(taken);
        }
        catch
        {
            foreach (var (key, times) in taken)
            {
                Add(key, times);
            }

            throw;
        }
    }
}
