namespace Portal.Domain.Institutions;

/// <summary>How often something happened, as it may be shown.</summary>
/// <param name="Exact">Null: fewer than <see cref="EmbedUsage.Threshold"/>, which could tell of single people.</param>
public readonly record struct ShownCount(int? Exact);

/// <summary>A sum as it may be shown.</summary>
/// <param name="Shown">Of the counts that are shown, and of no others: a true sum would give away the one that is hidden.</param>
/// <param name="IsExact">Whether none is hidden, so that it is the sum of all.</param>
public readonly record struct ShownSum(long Shown, bool IsExact);

/// <summary>What a month brought through one embed.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Embed">Whatever tells the embeds apart.</param>
/// <param name="Fetched">How often a page with the embed was fetched.</param>
/// <param name="Opened">How often the full page was opened from it.</param>
/// <param name="Started">How many plans were begun by way of it.</param>
public sealed record UsageRow<T>(DateOnly Month, T Embed, int Fetched, int Opened, int Started);

/// <summary>The same as it may be shown.</summary>
public sealed record ShownUsage<T>(DateOnly Month, T Embed, ShownCount Fetched, ShownCount Opened, ShownCount Started);

/// <summary>
/// What institutions are told of their embeds. Nothing that is told depends on a hidden count: not the rows, not the sums.
/// </summary>
public static class EmbedUsage
{
    /// <summary>Counts below it are hidden.</summary>
    public const int Threshold = 10;

    public static ShownCount Show(int count) => new(count < Threshold ? null : count);

    /// <summary>The rows, the latest month first. One in which everything is hidden stays, to say that there was something.</summary>
    public static IReadOnlyList<ShownUsage<T>> Show<T>(IEnumerable<UsageRow<T>> rows) =>
        [.. rows.OrderByDescending(row => row.Month).Select(row => new ShownUsage<T>(row.Month, row.Embed, Show(row.Fetched), Show(row.Opened), Show(row.Started)))];

    /// <summary>
    /// Of the days of one month of one embed those whose count may be shown. The month's own count is shown too: what is
    /// left between it and the days must not come below <see cref="Threshold"/> or be that of a single day, so that further
    /// days are hidden, the smallest first, until it is neither.
    /// </summary>
    /// <param name="days">Counted days, each once; the others of the month count 0.</param>
    public static IReadOnlyList<(DateOnly Day, int Count)> ShowDays(IReadOnlyCollection<(DateOnly Day, int Count)> days)
    {
        if (days.Count == 0)
        {
            return [];
        }

        var first = days.First().Day;
        var shown = days.Where(day => day.Count >= Threshold).OrderBy(day => day.Count).ThenBy(day => day.Day).ToList();
        var (left, hidden) = (days.Where(day => day.Count < Threshold).Sum(day => (long)day.Count), DateTime.DaysInMonth(first.Year, first.Month) - shown.Count);
        while (shown.Count > 0 && ((left is > 0 and < Threshold) || (left > 0 && hidden == 1)))
        {
            left += shown[0].Count;
            hidden++;
            shown.RemoveAt(0);
        }

        return [.. shown.OrderBy(day => day.Day)];
    }

    public static ShownSum Sum(IEnumerable<ShownCount> counts)
    {
        var (sum, isExact) = (0L, true);
        foreach (var count in counts)
        {
            sum += count.Exact ?? 0;
            isExact &= count.Exact is not null;
        }

        return new(sum, isExact);
    }
}
