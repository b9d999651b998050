using FsCheck.Xunit;
using Portal.Domain.Institutions;

namespace Portal.Tests.Domain.Institutions;

public sealed class EmbedUsageTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(9, null)]
    [InlineData(10, 10)]
    [InlineData(2_000, 2_000)]
    public void Show_ACount_HidesWhatIsBelowTen(int count, int? shown) => Assert.Equal(shown, EmbedUsage.Show(count).Exact);

    [Fact]
    public void Sum_WithAHiddenCount_DoesNotGiveItAwayBySubtraction()
    {
        var sum = EmbedUsage.Sum([EmbedUsage.Show(100), EmbedUsage.Show(7), EmbedUsage.Show(20)]);

        Assert.Equal(new(120, IsExact: false), sum);
    }

    [Fact]
    public void Sum_WithoutAHiddenCount_IsTheSum() => Assert.Equal(new(3_000_000_000, IsExact: true), EmbedUsage.Sum([new(1_500_000_000), new(1_500_000_000)]));

    /// <summary>Whoever sees the answer cannot tell which of two truths it came from, where they differ in hidden counts alone.</summary>
    [Property(MaxTest = 500)]
    public void Show_TruthsThatDifferInHiddenCounts_AreToldAlike(int[] counts, int seed)
    {
        var random = new Random(seed);
        var truth = Rows([.. counts.Select(count => Math.Abs(count % 40))]);
        var other = Rows([.. counts.Select(count => Math.Abs(count % 40)).Select(count => count < EmbedUsage.Threshold ? random.Next(EmbedUsage.Threshold) : count)]);

        var (shown, alike) = (EmbedUsage.Show(truth), EmbedUsage.Show(other));

        Assert.Equal(shown, alike);
        Assert.Equal(EmbedUsage.Sum(shown.Select(row => row.Fetched)), EmbedUsage.Sum(alike.Select(row => row.Fetched)));
        Assert.Equal(EmbedUsage.Sum(shown.Select(row => row.Started)), EmbedUsage.Sum(alike.Select(row => row.Started)));
    }

    [Fact]
    public void Show_SeveralMonths_BeginsWithTheLatestAndKeepsWhatIsHidden() =>
        Assert.Equal(
            [new(new(2026, 11, 1), "b", new(null), new(null), new(null)), new(new(2026, 10, 1), "a", new(12), new(null), new(null))],
            EmbedUsage.Show<string>([new(new(2026, 10, 1), "a", 12, 0, 0), new(new(2026, 11, 1), "b", 1, 1, 1)]));

    [Fact]
    public void ShowDays_WithALittleLeft_HidesTheSmallestDayToo() =>
        Assert.Equal([(Day(3), 200)], EmbedUsage.ShowDays([(Day(1), 3), (Day(2), 40), (Day(3), 200)]));

    [Fact]
    public void ShowDays_WithNothingLeft_ShowsAll() =>
        Assert.Equal([(Day(2), 40), (Day(3), 200)], EmbedUsage.ShowDays([(Day(3), 200), (Day(2), 40), (Day(4), 0)]));

    /// <summary>Whoever subtracts the shown days from the month learns nothing of a single day, nor that fewer than ten came.</summary>
    [Property(MaxTest = 500)]
    public void ShowDays_AnyMonth_LeavesNothingToSubtract(int[] counts)
    {
        var days = counts.Take(30).Select((count, index) => (Day(index + 1), Math.Abs(count % 30))).ToList();

        var shown = EmbedUsage.ShowDays(days);

        var left = days.Sum(day => day.Item2) - shown.Sum(day => day.Count);
        Assert.True(left == 0 || left >= EmbedUsage.Threshold || shown.Count == 0);
        Assert.True(left == 0 || 30 - shown.Count > 1 || shown.Count == 0);
        Assert.All(shown, day => Assert.Contains(day, days));
        Assert.All(shown, day => Assert.True(day.Count >= EmbedUsage.Threshold));
    }

    private static DateOnly Day(int day) => new(2026, 11, day);

    private static List<UsageRow<int>> Rows(int[] counts) =>
        [.. counts.Chunk(3).Where(row => row.Length == 3).Select((row, index) => new UsageRow<int>(new(2026, 1 + (index % 12), 1), index, row[0], row[1], row[2]))];
}
