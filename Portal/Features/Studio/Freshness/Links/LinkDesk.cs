using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Studio.Freshness.Links;

/// <summary>Asks the outside addresses of everything published, and keeps what came of it.</summary>
public sealed class LinkDesk(
    LinkClient client, PublishedFacts facts, IDbContextFactory<PortalDbContext> contexts, IOptions<LinkWatchOptions> options, TimeProvider clock)
{
    /// <summary>An address is asked again after so long.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromDays(7);

    /// <summary>Asks all addresses that were not asked for a week, or <paramref name="everything"/>. Forgets those that nobody links to any more.</summary>
    public async Task<IReadOnlyList<AskedLink>> AskAsync(bool everything, CancellationToken cancellationToken)
    {
        var due = await DueAsync(everything, cancellationToken);
        var asked = new ConcurrentQueue<AskedLink>();
        await Parallel.ForEachAsync(
            due.GroupBy(link => new Uri(link.Url).Host, StringComparer.OrdinalIgnoreCase),
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.AtOnce, CancellationToken = cancellationToken },
            async (host, token) =>
            {
                foreach (var (index, link) in host.Index())
                {
                    if (index > 0 && options.Value.Pause > TimeSpan.Zero)
                    {
                        await Task.Delay(options.Value.Pause, clock, token);
                    }

                    var answer = await client.AskAsync(link.Url, token);
                    // At once, so that what was found outlives a stop of the portal.
                    await KeepAsync(link.Url, answer, token);
                    asked.Enqueue(link with { Answer = answer });
                }
            });
        return [.. asked.OrderBy(link => link.Url, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<AskedLink>> DueAsync(bool everything, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var documents = await facts.ReadAsync(db, cancellationToken);
        var linked = documents
            .SelectMany(document => document.Addresses.Where(address => address.IsWeb && address.Target.Length <= LinkCheck.MaxUrlLength)
                .Select(address => (address.Target, document.Slug)))
            .ToLookup(found => found.Target, found => found.Slug, StringComparer.Ordinal);
        var known = await db.Set<LinkCheck>().AsNoTracking().ToDictionaryAsync(check => check.Url, check => check.CheckedUtc, StringComparer.Ordinal, cancellationToken);
        var gone = known.Keys.Where(url => !linked.Contains(url)).ToList();
        foreach (var some in gone.Chunk(200))
        {
            await db.WriteAsync(token => db.Set<LinkCheck>().Where(check => some.Contains(check.Url)).ExecuteDeleteAsync(token), cancellationToken);
        }

        var latest = clock.GetUtcNow().UtcDateTime - Interval;
        return
        [
            .. linked.Where(link => everything || !known.TryGetValue(link.Key, out var checkedUtc) || checkedUtc <= latest)
                .Select(link => new AskedLink(link.Key, [.. link.Distinct(StringComparer.Ordinal)], Answer: null)),
        ];
    }

    private async Task KeepAsync(string url, LinkAnswer answer, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var nowUtc = clock.GetUtcNow().UtcDateTime;
                var check = await db.Set<LinkCheck>().SingleOrDefaultAsync(known => known.Url == url, token);
                if (check is null)
                {
                    check = new() { Url = url, Result = "" };
                    db.Add(check);
                }

                check.CheckedUtc = nowUtc;
                check.Result = answer.Result.Length > LinkCheck.MaxResultLength ? answer.Result[..LinkCheck.MaxResultLength] : answer.Result;
                check.FailingSinceUtc = answer.Answers ? null : check.FailingSinceUtc ?? nowUtc;
                check.Failures = answer.Answers ? 0 : check.Failures + 1;
                await db.SaveChangesAsync(token);
            },
            cancellationToken);
    }
}

/// <summary>An outside address.</summary>
/// <param name="Slugs">The documents that link to it.</param>
/// <param name="Answer">Null while it has not been asked.</param>
public sealed record AskedLink(string Url, IReadOnlyList<string> Slugs, LinkAnswer? Answer);
