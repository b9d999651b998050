using System.Collections.Concurrent;

namespace Portal.Infrastructure.Limits;

/// <summary>
/// How many requests each client may make within a window of time that begins with the first. Unlike
/// <see cref="AttemptLimiter"/> it remembers a number for each client and no attempts, because it counts every request, those
/// that are answered from the store of pages too.
/// </summary>
public class RequestQuota(AttemptLimit limit, TimeProvider clock)
{
    /// <summary>Clients that are remembered before those whose window is over are looked for.</summary>
    private const int ManyClients = 10_000;

    private readonly ConcurrentDictionary<string, Window> windows = new(StringComparer.Ordinal);
    private long cleanedAt;

    public AttemptLimit Limit => limit;

    /// <summary>Clients that are remembered.</summary>
    public int Clients => windows.Count;

    /// <summary>Counts a request.</summary>
    /// <param name="client">As <see cref="ClientAddress"/> tells it.</param>
    public QuotaState Count(string client)
    {
        var now = clock.GetUtcNow();
        Clean(now);
        var window = windows.AddOrUpdate(
            client,
            static (_, begun) => new(begun.now, 1),
            static (_, known, begun) => known.Begun + begun.Per <= begun.now ? new(begun.now, 1) : known with { Requests = known.Requests + 1 },
            (now, limit.Per));
        return new(window.Requests <= limit.Attempts, Math.Max(0, limit.Attempts - window.Requests), window.Begun + limit.Per - now);
    }

    /// <summary>At most once a window, so that nobody makes every request look through all of them.</summary>
    private void Clean(DateTimeOffset now)
    {
        var last = Interlocked.Read(ref cleanedAt);
        if (windows.Count < ManyClients || now.UtcTicks - last < limit.Per.Ticks || Interlocked.CompareExchange(ref cleanedAt, now.UtcTicks, last) != last)
        {
            return;
        }

        foreach (var known in windows.Where(known => known.Value.Begun + limit.Per <= now))
        {
            windows.TryRemove(known);
        }
    }

    private readonly record struct Window(DateTimeOffset Begun, int Requests);
}

/// <summary>What a client has left.</summary>
/// <param name="IsGranted">Whether the request was within the quota.</param>
/// <param name="Remaining">Requests until the window ends.</param>
/// <param name="Reset">Until the window ends.</param>
public readonly record struct QuotaState(bool IsGranted, int Remaining, TimeSpan Reset);
