using Portal.Domain.Guides;
using Portal.Domain.Studio.Freshness;

namespace Portal.Tests.Domain.Studio.Freshness;

public sealed class VintagesTests
{
    [Theory]
    [InlineData("2024", "2024-12-31")]
    [InlineData("2024-02", "2024-02-29")]
    [InlineData("2024-05-06", "2024-05-06")]
    [InlineData("undated", null)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public void EndOf_AVintage_IsItsLastDay(string? asOf, string? expected) =>
        Assert.Equal(expected is null ? null : DateOnly.Parse(expected, null), Vintages.EndOf(asOf));

    [Theory]
    [InlineData("2024", null, 12, null, "2025-12-31")]
    [InlineData("undated", "2026-03-01", 6, null, "2026-09-01")]
    [InlineData("undated", null, 6, null, null)]
    [InlineData("2024", null, null, null, null)]
    [InlineData("2024", null, 12, "2025", "2026-12-31")]
    [InlineData("2024", null, 12, "undated", "2025-12-31")]
    public void RenewalOf_ASource_CountsFromTheFiguresVintageThenItsOwn(
        string asOf, string? accessed, int? months, string? figure, string? expected)
    {
        var source = new Source(
            "s", "S", "P", null, asOf, accessed is null ? null : DateOnly.Parse(accessed, null), null, null, months, Verified: true, null);

        Assert.Equal(expected is null ? null : DateOnly.Parse(expected, null), Vintages.RenewalOf(source, figure));
    }

    [Fact]
    public void After_BeyondTheLastDay_IsTheLastDay() =>
        Assert.Equal(DateOnly.MaxValue, Vintages.After(DateOnly.MaxValue.AddDays(-1), 1200));
}
