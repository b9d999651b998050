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
        var embeds = await EmbedsAsync(db, [.. sums.Select(sum => (sum.Key.GuideId, sum.Key.PathKey))], cancellationToken);
        var rows = sums
            .GroupBy(sum => (Month: new DateOnly(sum.Key.Year, sum.Key.Month, 1), sum.Key.GuideId, sum.Key.PathKey))
            .Select(embed =>
            {
                int Of(EmbedCountKind kind) => embed.Where(sum => sum.Key.Kind == kind).Sum(sum => sum.Sum);
                return new UsageRow<UsedEmbed>(
                    embed.Key.Month, embeds[(embed.Key.GuideId, embed.Key.PathKey)], Of(EmbedCountKind.Fetched), Of(EmbedCountKind.Opened), Of(EmbedCountKind.Started));
            })
            .OrderBy(row => row.Embed.Title, StringComparer.InvariantCultureIgnoreCase);
        return EmbedUsage.Show(rows);
    }

    /// <summary>Pages fetched by embed and day, the latest day first: those days that may be shown (<see cref="EmbedUsage.ShowDays"/>).</summary>
    public async Task<IReadOnlyList<(DateOnly Day, UsedEmbed Embed, int Count)>> ReadDaysAsync(int institutionId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await db.Set<EmbedCount>().AsNoTracking()
            .Where(count => count.InstitutionId == institutionId && count.Kind == EmbedCountKind.Fetched)
            .Select(count => new { count.Day, count.GuideId, count.PathKey, count.Count }).ToListAsync(cancellationToken);
        var embeds = await EmbedsAsync(db, [.. counts.Select(count => (count.GuideId, count.PathKey))], cancellationToken);
        return
        [
            .. counts.GroupBy(count => (count.Day.Year, count.Day.Month, count.GuideId, count.PathKey))
                .SelectMany(month => EmbedUsage.ShowDays([.. month.Select(count => (count.Day, count.Count))])
                    .Select(day => (day.Day, Embed: embeds[(month.Key.GuideId, month.Key.PathKey)], day.Count)))
                .OrderByDescending(day => day.Day).ThenBy(day => day.Embed.Title, StringComparer.InvariantCultureIgnoreCase),
        ];
    }

    private static async Task<Dictionary<(int Guide, string Path), UsedEmbed>> EmbedsAsync(
        PortalDbContext db, IReadOnlyCollection<(int Guide, string Path)> counted, CancellationToken cancellationToken)
    {
        var guides = counted.Select(embed => embed.Guide).Distinct().ToList();
        var titles = await db.Set<Guide>().AsNoTracking().Where(guide => guides.Contains(guide.Id))
            .Select(guide => new { guide.Id, guide.Slug, guide.Title }).ToDictionaryAsync(guide => guide.Id, cancellationToken);
        var paths = await db.Set<PathwayRow>().AsNoTracking().Where(path => guides.Contains(path.GuideId))
            .ToDictionaryAsync(path => (path.GuideId, path.Key), path => path.Title, cancellationToken);
        return counted.Distinct().ToDictionary(embed => embed, embed =>
        {
            var guide = titles[embed.Guide];
            var title = embed.Path.Length == 0 ? guide.Title : $"{guide.Title}: {paths.GetValueOrDefault(embed) ?? embed.Path}";
            return new UsedEmbed(title, guide.Slug, embed.Path);
        });
    }
}
