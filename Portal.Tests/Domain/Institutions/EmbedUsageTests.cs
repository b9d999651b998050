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

    private static List<UsageRow<int>> Rows(int[] counts) =>
        [.. counts.Chunk(3).Where(row => row.Length == 3).Select((row, index) => new UsageRow<int>(new(2026, 1 + (index % 12), 1), index, row[0], row[1], row[2]))];
}
