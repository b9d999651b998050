using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data.Sqlite;

/// <summary>
/// The one queue of writers of a database file, first come first served. SQLite lets one writer in at a time and
/// makes the others poll, in no order; here they wait their turn instead.
/// </summary>
#pragma warning disable CA1001 // A queue lives as long as the process; its limiter holds no handle.
internal sealed class WriteQueue
#pragma warning restore CA1001
{
    private static readonly ConcurrentDictionary<string, WriteQueue> Queues = new(StringComparer.Ordinal);

    private readonly ConcurrencyLimiter limiter = new(new()
    {
        PermitLimit = 1,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>The queue of the file that <paramref name="context"/> is connected to.</summary>
    public static WriteQueue Of(DbContext context) =>
        Queues.GetOrAdd(
            new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource,
            static _ => new WriteQueue());

    /// <summary>Waits for the turn; the caller gives it back by disposing it.</summary>
    public async Task<Turn> WaitAsync(CancellationToken cancellationToken) =>
        new(await limiter.AcquireAsync(1, cancellationToken));

    public sealed class Turn(RateLimitLease lease) : IDisposable
    {
        public void Dispose() => lease.Dispose();
    }
}
