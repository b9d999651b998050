using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Pathways;

public sealed class PathwayPaceTests
{
    [Theory]
    [InlineData(8, 6, 12)]
    [InlineData(4, 12, 24)]
    [InlineData(16, 3, 6)]
    public void At_SelfPacedStep_ScalesAgainstItsOwnHours(int hours, int min, int max)
    {
        var step = PathwayPace.At(SamplePaths.Degree, hours).Steps[1];

        Assert.Equal((min, max, hours), (step.Time!.Min, step.Time.Max, step.Time.HoursPerWeek));
    }

    [Fact]
    public void At_CalendarStep_Stays() =>
        Assert.Equal(SamplePaths.Degree.Steps[0].Time, PathwayPace.At(SamplePaths.Degree, 1).Steps[0].Time);

    [Fact]
    public void At_Thirds_AddUpToWholeMonths()
    {
        // Three times one month at 10 hours a week, on 3 hours a week.
        var step = SamplePaths.FromItWork.Steps[0] with { Time = new(1, 1, "months", "self-paced") };
        var path = SamplePaths.FromItWork with { Steps = [step, step with { Id = "second" }, step with { Id = "third" }] };

        Assert.Equal(new(10, 10), PathwayTotals.Of(PathwayPace.At(path, 3), "A").Time);
    }

    [Fact]
    public void At_CostPerHour_StaysWhileTheTimeScales()
    {
        var path = SamplePaths.FromItWork;
        var step = path.Steps[0] with { Money = [new("cost", 2, 3, "USD", "hour", null, "US", null, "editorial", "2026")] };
        path = path with { Steps = [step] };

        var (own, halved) = (PathwayTotals.Of(path, "A").Cost[0], PathwayTotals.Of(PathwayPace.At(path, 5), "A").Cost[0]);

        Assert.Equal(own.Min, halved.Min, precision: 10);
        Assert.Equal(own.Max, halved.Max, precision: 10);
    }

    [Fact]
    public void At_NoHours_IsAFault() => Assert.Throws<ArgumentOutOfRangeException>(() => PathwayPace.At(SamplePaths.Degree, 0));

    [Fact]
    public void AssumedHours_SelfPacedWithoutThem_IsTheDefaultOfTheFormat()
    {
        Assert.Equal(10, PathwayPace.AssumedHours(new(1, 2, "months", "self-paced")));
        Assert.Null(PathwayPace.AssumedHours(new(1, 2, "months", "calendar", HoursPerWeek: 40)));
    }

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void At_AnyPath_KeepsItsStepsAndTheirOrder(RoleGuideDocument guide) => Assert.All(guide.Paths, path =>
        Assert.Equal(path.Steps.Select(step => step.Id), PathwayPace.At(path, 3).Steps.Select(step => step.Id)));
}
