using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace Portal.Infrastructure.Limits;

/// <summary>
/// Lets through so many attempts in any stretch of time and tells the refused when to come back, to the second.
/// The limiters of the framework read the machine's clock; this one keeps the portal's, and remembers each attempt,
/// which is cheap for the few that sign-in and the like allow.
/// </summary>
public sealed class AttemptLimiter(AttemptLimit limit, TimeProvider clock) : RateLimiter
{
    private static readonly Lease Granted = new(null);

    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> attempts = new();
    private DateTimeOffset emptySince = clock.GetUtcNow();

    /// <summary>Since when nothing is remembered any more; null while something is.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (gate)
            {
                var now = Forget();
                return attempts.Count == 0 ? now - emptySince : null;
            }
        }
    }

    public override RateLimiterStatistics GetStatistics()
    {
        lock (gate)
        {
            Forget();
            return new() { CurrentAvailablePermits = limit.Attempts - attempts.Count };
        }
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, limit.Attempts);
        lock (gate)
        {
            var now = Forget();
            var missing = attempts.Count + permitCount - limit.Attempts;
            if (missing > 0)
            {
                // As soon as so many have been forgotten, there is room again.
                return new Lease(attempts.ElementAt(missing - 1) + limit.Per - now);
            }

            for (var i = 0; i < permitCount; i++)
            {
                attempts.Enqueue(now);
            }

            return Granted;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(permitCount));

    private DateTimeOffset Forget()
    {
        var now = clock.GetUtcNow();
        while (attempts.TryPeek(out var oldest) && oldest + limit.Per <= now)
        {
            attempts.Dequeue();
            emptySince = oldest + limit.Per;
        }

        return now;
    }

    private sealed class Lease(TimeSpan? wait) : RateLimitLease
    {
        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
