using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Pathways;

public sealed class PathwayTotalsTests
{
    [Fact]
    public void Of_DegreePathOfTheFormatsExample_IsItsTotals()
    {
        var totals = PathwayTotals.Of(
            Path(
                Step("degree", new(2, 3, "years", "calendar"), Cost(30_000, 150_000)),
                Step("stack", new(6, 12, "months", "self-paced", Alongside: "degree", At: "end"), Cost(0, 200)),
                Step("internships", new(3, 4, "months", "calendar", Times: new(1, 2))),
                Step("preparation", new(2, 3, "months", "self-paced"), Cost(0, 80))),
            "A");

        Assert.Equal(new(29, 47), totals.Time);
        Assert.Equal([new("USD", "US", 30_000, 150_280)], totals.Cost);
        Assert.Equal(["A1", "A2", "A3", "A4"], totals.Steps.Select(step => step.Code));
        Assert.Equal([null, "A1", null, null], totals.Steps.Select(step => step.AlongsideCode));
        Assert.Equal([new(24, 36), new(24, 36), new(27, 44), new(29, 47)], totals.Steps.Select(step => step.ByHere));
    }

    [Theory]
    [InlineData(1, 1, "weeks", 0, 1)]
    [InlineData(4, 5, "weeks", 0, 2)]
    [InlineData(13, 13, "weeks", 3, 3)]
    [InlineData(12, 14, "weeks", 2, 4)]
    [InlineData(52, 52, "weeks", 12, 12)]
    [InlineData(1, 1, "months", 1, 1)]
    [InlineData(1.9, 2.1, "months", 1, 3)]
    [InlineData(1, 2, "years", 12, 24)]
    [InlineData(0.5, 1.25, "years", 6, 15)]
    public void Of_OneStep_RoundsMinsDownAndMaxesUpToMonths(double min, double max, string unit, int months, int mostMonths) =>
        Assert.Equal(
            new MonthRange(months, mostMonths),
            PathwayTotals.Of(Path(Step("one", new((decimal)min, (decimal)max, unit, "calendar"))), "A").Time);

    [Fact]
    public void Of_WeeksOverSeveralSteps_RoundsOnlyTheSum()
    {
        // 4 + 4 + 5 weeks are 3 months; rounded one by one they would be 0 to 4.
        var totals = PathwayTotals.Of(
            Path(Weeks("a", 4), Weeks("b", 4), Weeks("c", 5)), "A");

        Assert.Equal(new(3, 3), totals.Time);
        PathwayStep Weeks(string id, int weeks) => Step(id, new(weeks, weeks, "weeks", "calendar"));
    }

    [Fact]
    public void Of_CostsByPeriod_AreMultipliedByTheStepsTime()
    {
        var totals = PathwayTotals.Of(
            Path(
                Step("years", new(3, 4, "years", "calendar"), Cost(1000, 2000) with { Per = "year" }),
                Step("months", new(2, 3, "months", "calendar"), Cost(10, 20) with { Per = "month" }),
                Step("hours", new(13, 26, "weeks", "self-paced", HoursPerWeek: 5), Cost(1, 2) with { Per = "hour" })),
            "A");

        Assert.Equal([new("USD", "US", 3000 + 20 + 65, 8000 + 60 + 260)], totals.Cost);
    }

    [Fact]
    public void Of_CurrenciesAndPlaces_AreNotAddedAcross()
    {
        var totals = PathwayTotals.Of(
            Path(Step("one", new(1, 1, "months", "calendar"), Cost(1, 2), Cost(3, 4) with { Currency = "KES" }, Cost(5, 6) with { Place = null }, Cost(7, 8))),
            "A");

        Assert.Equal([new("USD", "US", 8, 10), new("KES", "US", 3, 4), new("USD", null, 5, 6)], totals.Cost);
    }

    [Fact]
    public void Of_Pay_IsNoCost() =>
        Assert.Empty(PathwayTotals.Of(Path(Step("one", new(1, 1, "months", "calendar"), Cost(1, 2) with { Kind = "pay" })), "A").Cost);

    [Fact]
    public void Of_DraftWithoutSense_IsStillAResult()
    {
        var huge = new Duration(decimal.MaxValue, decimal.MaxValue, "years", "self-paced", decimal.MaxValue, new(decimal.MaxValue, decimal.MaxValue));

        var totals = PathwayTotals.Of(
            Path(
                Step("same", huge, Cost(decimal.MaxValue, decimal.MaxValue) with { Per = "hour" }),
                Step("same", huge with { Alongside = "same" }, Cost(decimal.MaxValue, decimal.MaxValue)),
                Step("", new(-1, null, "", ""))),
            "A");

        Assert.Equal(3, totals.Steps.Count);
    }

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Of_AnyPath_HasMinsBelowMaxes(RoleGuideDocument guide)
    {
        foreach (var totals in All(guide))
        {
            Assert.All(totals.Steps.Select(step => step.ByHere).Append(totals.Time), range => Assert.InRange(range.Min, 0, range.Max));
            Assert.All(totals.Cost, cost => Assert.InRange(cost.Min, 0, cost.Max));
        }
    }

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Of_AnyPath_HasRunningTotalsThatNeverFallAndEndAtTheWhole(RoleGuideDocument guide)
    {
        foreach (var totals in All(guide))
        {
            // Steps in order of the line; a parallel one belongs to the leg of its companion, wherever it is listed.
            var alone = totals.Steps.Where(step => step.AlongsideCode is null).Select(step => step.ByHere).ToList();
            Assert.Equal(alone.Select(range => range.Min).Order(), alone.Select(range => range.Min));
            Assert.Equal(alone.Select(range => range.Max).Order(), alone.Select(range => range.Max));
            Assert.Equal(totals.Time, new(totals.Steps.Max(step => step.ByHere.Min), totals.Steps.Max(step => step.ByHere.Max)));

            var spent = totals.Steps.Select(step => step.SpentByHere.Sum(cost => cost.Max)).ToList();
            Assert.Equal(spent.Order(), spent);
            Assert.Equal(totals.Cost, totals.Steps[^1].SpentByHere);
        }
    }

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Of_OptionalStepAdded_LeavesTheTotals(RoleGuideDocument guide)
    {
        foreach (var path in guide.Paths)
        {
            var extra = Step("extra", new(5, 6, "years", "calendar"), Cost(1, 2)) with { Optional = true };
            var alongside = extra with { Id = "beside", Time = extra.Time! with { Alongside = path.Steps[0].Id } };
            var (before, after) = (PathwayTotals.Of(path, "A"), PathwayTotals.Of(path with { Steps = [extra, .. path.Steps, alongside] }, "A"));

            Assert.Equal(before.Time, after.Time);
            Assert.Equal(before.Cost, after.Cost);
        }
    }

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Of_AnyPath_ParallelStepsAddTimeOnlyWhereTheyEndLater(RoleGuideDocument guide)
    {
        foreach (var path in guide.Paths)
        {
            var required = path.Steps.Where(step => !step.Optional).ToList();
            var legs = required.GroupBy(step => step.Time!.Alongside ?? step.Id)
                .Select(leg => leg.Select(step => TimeSpanRange.Of(step.Time)).Aggregate(TimeSpanRange.Longest));

            Assert.Equal(legs.Aggregate(TimeSpanRange.Zero, (sum, leg) => sum + leg).ToMonths(), PathwayTotals.Of(path, "A").Time);
        }
    }

    private static IEnumerable<PathwayTotals> All(RoleGuideDocument guide) =>
        guide.Paths.Select((path, index) => PathwayTotals.Of(path, PathLetters.Of(index)));

    private static Pathway Path(params PathwayStep[] steps) =>
        new("path", "Path", "university", [], null, [], [], [], null, steps);

    private static PathwayStep Step(string id, Duration time, params Money[] money) =>
        new(id, id, "course", time, money, "Text", Optional: false, [], []);

    private static Money Cost(decimal min, decimal max) =>
        new("cost", min, max, "USD", "total", Basis: null, "US", City: null, Source.Editorial, "2026");
}
