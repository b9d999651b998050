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
