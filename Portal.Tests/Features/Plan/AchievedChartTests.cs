using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using Portal.Features.Plan;

namespace Portal.Tests.Features.Plan;

public sealed partial class AchievedChartTests
{
    [Fact]
    public async Task Chart_OfSomeMonths_SaysHowManyThereWereByTheEndOfEach()
    {
        await using var context = new BunitContext();

        var chart = Render(context, [new(2026, 3, 2), new(2026, 3, 2), new(2026, 5, 30), new(2026, 11, 1)], new(2026, 11, 23));

        var label = chart.Find("svg").GetAttribute("aria-label")!;
        Assert.Matches("2 by Mar 2026.+3 by May 2026.+4 by Nov 2026", label);
        Assert.Contains("4 outcomes since 2 Mar 2026", chart.Find("figcaption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_AnyDays_NeverFallsAndStaysInside()
    {
        await using var context = new BunitContext();
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var today = new DateOnly(2026, 11, 23);
            // A day ahead of the server's is possible where the date has turned already.
            var days = Enumerable.Range(0, random.Next(1, 60)).Select(_ => today.AddDays(1 - random.Next(1200))).Order().ToList();

            var drawn = Render(context, days, today).Find(".t").GetAttribute("d")!;

            var across = Numbers(Across(), drawn);
            var down = Numbers(Down(), drawn);
            Assert.Equal(across.Order(), across);
            Assert.Equal(down.OrderDescending(), down);
            Assert.All(across, at => Assert.InRange(at, 0, 100));
            Assert.All(down, at => Assert.InRange(at, 0, 40));
        }
    }

    private static IRenderedComponent<AchievedChart> Render(BunitContext context, IReadOnlyList<DateOnly> days, DateOnly today) =>
        context.Render<AchievedChart>(chart => chart.Add(known => known.Days, days).Add(known => known.Today, today));

    private static List<double> Numbers(Regex command, string drawn) =>
        [.. command.Matches(drawn).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"H([\d.]+)")]
    private static partial Regex Across();

    [GeneratedRegex(@"V([\d.]+)")]
    private static partial Regex Down();
}
