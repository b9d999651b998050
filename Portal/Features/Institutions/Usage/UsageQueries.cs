using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Institutions;

namespace Portal.Features.Institutions.Usage;

/// <param name="Title">Of the guide, and of the path where it is one's.</param>
/// <param name="Guide">Its slug.</param>
/// <param name="Path">Its id; empty: the guide as a whole.</param>
public sealed record UsedEmbed(string Title, string Guide, string Path);

/// <summary>Reads what the embeds of an institution brought, as it may be shown: true counts do not leave this class.</summary>
public sealed class UsageQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>By months, the latest first, and by titles within each.</summary>
    /// <param name="since">The first day that counts; null: all.</param>
    public async Task<IReadOnlyList<ShownUsage<UsedEmbed>>> ReadAsync(int institutionId, DateOnly? since, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = db.Set<EmbedCount>().AsNoTracking().Where(count => count.InstitutionId == institutionId);
        if (since is { } first)
        {
            counts = counts.Where(count => count.Day >= first);
        }

        var sums = await counts
            .GroupBy(count => new { count.Day.Year, count.Day.Month, count.Kind, count.GuideId, count.PathKey })
            .Select(group => new { group.Key, Sum = group.Sum(count => count.Count) })
            .ToListAsync(cancellationToken);
        var guides = sums.Select(sum => sum.Key.GuideId).Distinct().ToList();
        var titles = await db.Set<Guide>().AsNoTracking().Where(guide => guides.Contains(guide.Id))
            .Select(guide => new { guide.Id, guide.Slug, guide.Title }).ToDictionaryAsync(guide => guide.Id, cancellationToken);
        var paths = await db.Set<PathwayRow>().AsNoTracking().Where(path => guides.Contains(path.GuideId))
            .ToDictionaryAsync(path => (path.GuideId, path.Key), path => path.Title, cancellationToken);
        var rows = sums
            .GroupBy(sum => (Month: new DateOnly(sum.Key.Year, sum.Key.Month, 1), sum.Key.GuideId, sum.Key.PathKey))
            .Select(embed =>
            {
                var guide = titles[embed.Key.GuideId];
                var title = embed.Key.PathKey.Length == 0 ? guide.Title
                    : $"{guide.Title}: {paths.GetValueOrDefault((embed.Key.GuideId, embed.Key.PathKey)) ?? embed.Key.PathKey}";
                int Of(EmbedCountKind kind) => embed.Where(sum => sum.Key.Kind == kind).Sum(sum => sum.Sum);
                return new UsageRow<UsedEmbed>(
                    embed.Key.Month, new(title, guide.Slug, embed.Key.PathKey), Of(EmbedCountKind.Fetched), Of(EmbedCountKind.Opened), Of(EmbedCountKind.Started));
            })
            .OrderBy(row => row.Embed.Title, StringComparer.InvariantCultureIgnoreCase);
        return EmbedUsage.Show(rows);
    }
}
