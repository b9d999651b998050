using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Portal.Domain.Accounts;
using Portal.Infrastructure.Limits;

namespace Portal.Features.Account.Limits;

/// <summary>
/// Counts attempts per account and per network address. The account is what was typed, whether it exists or not, so
/// that a refusal tells nothing about it; as it stands in the form, the counting happens in the handlers.
/// </summary>
public sealed class AccountLimits(IOptions<AccountLimitOptions> options, TimeProvider clock) : IDisposable
{
    private readonly Dictionary<LimitedAction, Counters> counters = Enum.GetValues<LimitedAction>()
        .ToDictionary(action => action, action => Counters.For(options.Value.For(action), clock));

    /// <summary>Counts one attempt.</summary>
    /// <param name="account">The e-mail address as typed, or an account's id; null where none is known yet.</param>
    /// <returns>Null where the attempt may go on, else how long to wait.</returns>
    public TimeSpan? Count(LimitedAction action, IPAddress? address, string? account)
    {
        var (byAccount, byAddress) = counters[action];
        return Take(byAddress, ClientAddress.KeyOf(address))
            ?? (account is null ? null : Take(byAccount, KeyOf(account)));
    }

    public void Dispose()
    {
        foreach (var (byAccount, byAddress) in counters.Values)
        {
            byAccount.Dispose();
            byAddress.Dispose();
        }
    }

    private static string KeyOf(string account)
    {
        var key = account.Trim().ToUpperInvariant();
        return key.Length > EmailAddress.MaximumLength ? key[..EmailAddress.MaximumLength] : key;
    }

    private static TimeSpan? Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null;
    }

    private sealed record Counters(PartitionedRateLimiter<string> ByAccount, PartitionedRateLimiter<string> ByAddress)
    {
        public static Counters For(ActionLimit limit, TimeProvider clock) =>
            new(Partitioned(limit.PerAccount, clock), Partitioned(limit.PerAddress, clock));

        private static PartitionedRateLimiter<string> Partitioned(AttemptLimit limit, TimeProvider clock) =>
            PartitionedRateLimiter.Create<string, string>(
                key => RateLimitPartition.Get(key, _ => new AttemptLimiter(limit, clock)), StringComparer.Ordinal);
    }
}
