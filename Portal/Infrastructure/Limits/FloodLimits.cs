using System.Net;
using System.Threading.RateLimiting;

namespace Portal.Infrastructure.Limits;

/// <summary>Counts something that anybody may do against floods: from one address and from everywhere.</summary>
public abstract class FloodLimits(AttemptLimit perAddress, AttemptLimit inAll, TimeProvider clock) : IDisposable
{
    private readonly AttemptLimiter all = new(inAll, clock);

    private readonly PartitionedRateLimiter<string> byAddress = PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.Get(key, _ => new AttemptLimiter(perAddress, clock)), StringComparer.Ordinal);

    /// <summary>Counts one attempt.</summary>
    /// <returns>Null where it may go on, else how long to wait.</returns>
    public TimeSpan? Count(IPAddress? address)
    {
        using var own = byAddress.AttemptAcquire(ClientAddress.KeyOf(address));
        if (own.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            return wait;
        }

        using var everywhere = all.AttemptAcquire();
        return everywhere.TryGetMetadata(MetadataName.RetryAfter, out wait) ? wait : null;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            all.Dispose();
            byAddress.Dispose();
        }
    }
}
