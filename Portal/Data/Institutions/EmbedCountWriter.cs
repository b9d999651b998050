using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;

namespace Portal.Data.Institutions;

/// <summary>Keeps what was counted of embeds, many at a time.</summary>
public sealed class EmbedCountWriter(EmbedCounter counter, IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Adds what was counted since the last time. Nothing is lost where it cannot be written now.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => counter.Counts.HandOverAsync(async taken =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(token => AddAsync(db, taken, token), cancellationToken);
    });

    private static async Task AddAsync(PortalDbContext db, IReadOnlyDictionary<EmbedCell, int> taken, CancellationToken cancellationToken)
    {
        var slugs = taken.Keys.Select(cell => cell.Slug).Distinct().ToList();
        var guides = await db.Set<Guide>().AsNoTracking().Where(guide => slugs.Contains(guide.Slug))
            .ToDictionaryAsync(guide => guide.Slug, guide => guide.Id, StringComparer.Ordinal, cancellationToken);
        foreach (var day in taken.GroupBy(cell => (cell.Key.Institution, cell.Key.Day)))
        {
            // Either may be gone by now.
            if (!await db.Set<Institution>().AnyAsync(known => known.Id == day.Key.Institution, cancellationToken))
            {
                continue;
            }

            var known = await db.Set<EmbedCount>()
                .Where(count => count.InstitutionId == day.Key.Institution && count.Day == day.Key.Day)
                .ToDictionaryAsync(count => (count.Kind, count.GuideId, count.PathKey), cancellationToken);
            foreach (var (cell, times) in day.Where(counted => guides.ContainsKey(counted.Key.Slug)))
            {
                var key = (cell.Kind, guides[cell.Slug], cell.Path);
                if (!known.TryGetValue(key, out var count))
                {
                    known[key] = count = new()
                    {
                        InstitutionId = cell.Institution, Day = cell.Day, Kind = cell.Kind, GuideId = key.Item2, PathKey = cell.Path,
                    };
                    db.Add(count);
                }

                count.Count += times;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
