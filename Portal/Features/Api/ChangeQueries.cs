using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Api;

/// <summary>A change as it was noted.</summary>
/// <param name="GuideKind">Null: the supplement of an institution.</param>
internal sealed record NotedChange(int Id, ContentChangeKind Kind, string? GuideKind, string Slug, DateTime Utc);

/// <summary>Changes after a number.</summary>
/// <param name="Last">Of those that were read: to go on from.</param>
internal sealed record ChangePage(IReadOnlyList<NotedChange> Changes, bool HasMore, int Last);

/// <summary>Reads what changed for readers, in the order in which it did.</summary>
internal sealed class ChangeQueries(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <param name="since">0: from the beginning.</param>
    /// <param name="most">Rows read; of those of one resource only the last is told.</param>
    /// <returns>Null where the number was never given: a copy of another portal, or of one that was set back.</returns>
    public async Task<ChangePage?> ReadAsync(int since, int most, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        if (since > 0 && !await db.Set<ContentChange>().AnyAsync(change => change.Id == since, cancellationToken))
        {
            return null;
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var rows = await db.Set<ContentChange>().AsNoTracking()
            .Where(change => change.Id > since)
            .OrderBy(change => change.Id)
            .Take(most + 1)
            .Select(change => new NotedChange(
                change.Id,
                // An opening that has closed since is there no more, though nobody took it back.
                db.Set<SearchDocument>().Any(document => document.GuideId == change.GuideId && document.OpenUntil < today) ? ContentChangeKind.Removed : change.Kind,
                change.Guide!.Kind, change.Slug, change.Utc))
            .ToListAsync(cancellationToken);
        var read = rows.Take(most).ToList();
        return new(
            [.. read.GroupBy(change => (change.Slug, IsGuide: change.GuideKind is not null)).Select(changes => changes.Last()).OrderBy(change => change.Id)],
            rows.Count > most, read.Count == 0 ? since : read[^1].Id);
    }
}
