using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Pathways;

public sealed class PathwayFitTests
{
    private static readonly ReaderSituation Nothing = new(null, null, null, null, null);

    [Theory]
    [InlineData("school-leaver", FitVerdict.For)]
    [InlineData("developer", FitVerdict.Against)]
    public void Judge_StartingPoint_IsThatOfThePathOrNot(string from, FitVerdict expected)
    {
        var reason = Judged<FitReason.StartingPoint>(SamplePaths.Degree, Nothing with { From = from });

        Assert.Equal(expected, reason.Verdict);
        Assert.Equal(["school-leaver", "student"], reason.StartsFrom);
    }

    [Fact]
    public void Judge_PathWithoutStartingPoints_LeavesItOpen() => Assert.Equal(
        FitVerdict.Open,
        Judged<FitReason.StartingPoint>(SamplePaths.Degree with { StartsFrom = [] }, Nothing with { From = "student" }).Verdict);

    [Theory]
    [InlineData(28, FitVerdict.Against)]
    [InlineData(29, FitVerdict.Open)]
    [InlineData(46, FitVerdict.Open)]
    [InlineData(47, FitVerdict.For)]
    public void Judge_Months_AreHeldAgainstBothEnds(int months, FitVerdict expected)
    {
        var reason = Judged<FitReason.Time>(SamplePaths.Degree, Nothing with { Months = months });

        Assert.Equal(expected, reason.Verdict);
        Assert.Equal(new(29, 47), reason.Needed);
    }

    [Fact]
    public void Judge_Hours_ScaleOnlyWhatIsSelfPaced()
    {
        // 8–12 months assume 10 hours a week, then 4–6 go by the calendar.
        var halved = Judged<FitReason.Time>(SamplePaths.FromItWork, Nothing with { HoursPerWeek = 5 });
        var own = Judged<FitReason.Time>(SamplePaths.FromItWork, Nothing with { HoursPerWeek = 10 });

        Assert.Equal(new((2 * 8) + 4, (2 * 12) + 6), halved.Needed);
        Assert.Equal(new(12, 18), own.Needed);
        Assert.Equal(FitVerdict.Open, own.Verdict);
    }

    [Fact]
    public void Judge_PathWithoutTimes_SaysSo()
    {
        var step = SamplePaths.FromItWork.Steps[0] with { Time = null };

        Judged<FitReason.NoTime>(SamplePaths.FromItWork with { Steps = [step] }, Nothing with { Months = 12 });
    }

    [Theory]
    [InlineData(99, FitVerdict.Against)]
    [InlineData(100, FitVerdict.Open)]
    [InlineData(599, FitVerdict.Open)]
    [InlineData(600, FitVerdict.For)]
    public void Judge_Money_IsHeldAgainstBothEnds(int budget, FitVerdict expected)
    {
        var reason = Judged<FitReason.Cost>(SamplePaths.FromItWork, Nothing with { Budget = budget, Currency = "USD" });

        Assert.Equal(expected, reason.Verdict);
        Assert.Equal([new("USD", "US", 100, 600)], reason.Totals);
    }

    [Fact]
    public void Judge_CostsOfTwoPlaces_FitOnlyWhereAllOfThemDo()
    {
        var path = With(SamplePaths.FromItWork, new("cost", 50, 80, "USD", "total", null, "KE", null, "editorial", "2026"));

        Assert.Equal(FitVerdict.Open, Judged<FitReason.Cost>(path, Nothing with { Budget = 679, Currency = "USD" }).Verdict);
        Assert.Equal(FitVerdict.For, Judged<FitReason.Cost>(path, Nothing with { Budget = 680, Currency = "USD" }).Verdict);
        Assert.Equal(FitVerdict.Against, Judged<FitReason.Cost>(path, Nothing with { Budget = 99, Currency = "USD" }).Verdict);
    }

    [Fact]
    public void Judge_CostsInAnotherCurrency_AreListedAndNotCompared()
    {
        var path = With(SamplePaths.FromItWork, new("cost", 5_000, 9_000, "KES", "total", null, "KE", null, "editorial", "2026"));

        var other = Judged<FitReason.OtherCurrencies>(path, Nothing with { Budget = 1_000_000, Currency = "USD" });

        Assert.Equal([new("KES", "KE", 5_000, 9_000)], other.Totals);
        Assert.Equal(FitVerdict.Open, other.Verdict);
        Assert.DoesNotContain(PathwayFit.Judge(path, Nothing with { Budget = 1, Currency = "EUR" }), reason => reason is FitReason.Cost);
    }

    [Fact]
    public void Judge_PathWithoutCosts_SaysThatThereIsNoFigure() =>
        Judged<FitReason.NoCost>(SamplePaths.SelfTaught, Nothing with { Budget = 1, Currency = "USD" });

    [Fact]
    public void Judge_RequiredStepsWithoutCost_AreNamedUnlessTheyPay()
    {
        Assert.Equal(["bridge"], Judged<FitReason.CostNotKnown>(SamplePaths.FromItWork, Nothing with { Budget = 1, Currency = "USD" }).StepIds);
        Assert.DoesNotContain(
            PathwayFit.Judge(SamplePaths.Degree, Nothing with { Budget = 1, Currency = "USD" }), reason => reason is FitReason.CostNotKnown);
    }

    [Fact]
    public void Judge_Prerequisites_AreForTheReaderToCheck() => Assert.Equal(
        [new FitReason.ToCheck("A place at a university, and a way to pay for it")],
        PathwayFit.Judge(SamplePaths.Degree, Nothing));

    [Fact]
    public void SaysNothing_BudgetWithoutCurrency_IsNothingToJudge()
    {
        Assert.True((Nothing with { Budget = 5 }).SaysNothing);
        Assert.True((Nothing with { Currency = "USD" }).SaysNothing);
        Assert.False((Nothing with { Budget = 5, Currency = "USD" }).SaysNothing);
        Assert.False((Nothing with { Months = 0 }).SaysNothing);
    }

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public Property Judge_MoreHours_NeverSpeakLessForTheTime(RoleGuideDocument guide) =>
        Prop.ForAll(Gen.Choose(0, 200).Two().ToArbitrary(), Gen.Choose(1, 168).Two().ToArbitrary(), (months, hours) =>
        {
            var (fewer, more) = (Math.Min(hours.Item1, hours.Item2), Math.Max(hours.Item1, hours.Item2));
            foreach (var path in guide.Paths)
            {
                Assert.True(
                    Verdict<FitReason.Time>(path, Nothing with { Months = months.Item1, HoursPerWeek = fewer })
                    <= Verdict<FitReason.Time>(path, Nothing with { Months = months.Item1, HoursPerWeek = more }));
            }
        });

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public Property Judge_MoreMoney_NeverSpeaksLessForTheCost(RoleGuideDocument guide) =>
        Prop.ForAll(Gen.Choose(0, 20_000).Two().ToArbitrary(), Gen.Elements("USD", "INR", "KES", "GBP").ToArbitrary(), (money, currency) =>
        {
            var (less, more) = (Math.Min(money.Item1, money.Item2), Math.Max(money.Item1, money.Item2));
            foreach (var path in guide.Paths)
            {
                Assert.True(
                    Verdict<FitReason.Cost>(path, Nothing with { Budget = less, Currency = currency })
                    <= Verdict<FitReason.Cost>(path, Nothing with { Budget = more, Currency = currency }));
            }
        });

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public Property Judge_MoreMonths_NeverSpeakLessForTheTime(RoleGuideDocument guide) =>
        Prop.ForAll(Gen.Choose(0, 400).Two().ToArbitrary(), months =>
        {
            var (less, more) = (Math.Min(months.Item1, months.Item2), Math.Max(months.Item1, months.Item2));
            foreach (var path in guide.Paths)
            {
                Assert.True(
                    Verdict<FitReason.Time>(path, Nothing with { Months = less })
                    <= Verdict<FitReason.Time>(path, Nothing with { Months = more }));
            }
        });

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Judge_AnyDraft_IsStillAResult(DraftGuide draft)
    {
        foreach (var path in draft.Document is RoleGuideDocument guide ? guide.Paths : [])
        {
            Assert.NotNull(PathwayFit.Judge(path, new("student", 12, 100, "USD", 1)));
        }
    }

    private static FitVerdict Verdict<T>(Pathway path, ReaderSituation situation)
        where T : FitReason => PathwayFit.Judge(path, situation).OfType<T>().SingleOrDefault()?.Verdict ?? FitVerdict.Open;

    private static T Judged<T>(Pathway path, ReaderSituation situation)
        where T : FitReason => Assert.Single(PathwayFit.Judge(path, situation).OfType<T>());

    private static Pathway With(Pathway path, Money money)
    {
        var steps = path.Steps.ToArray();
        steps[1] = steps[1] with { Money = [.. steps[1].Money, money] };
        return path with { Steps = steps };
    }
}
