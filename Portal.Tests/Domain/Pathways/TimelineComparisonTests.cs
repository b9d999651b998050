using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Pathways;

public sealed class TimelineComparisonTests
{
    /// <summary>The path of the sample takes 29–47 months.</summary>
    [Theory]
    [InlineData(20, 28, true)]
    [InlineData(20, 29, false)]
    [InlineData(30, 40, false)]
    [InlineData(47, 60, false)]
    [InlineData(48, 60, true)]
    public void Apart_Ranges_DoNotMeet(int min, int max, bool isApart)
    {
        var apart = Apart(SamplePaths.Degree, Headline(min, max));

        Assert.Equal(isApart, apart.Count == 1);
        Assert.All(apart, comparison => Assert.Equal((new(min, max), new(29, 47)), (comparison.HeadlineTime, comparison.Sum)));
    }

    [Fact]
    public void Apart_HeadlineOfAnotherPath_IsNoConcernOfThisOne() =>
        Assert.Empty(Apart(SamplePaths.Degree, Headline(1, 2) with { Paths = ["from-it-work"] }));

    [Fact]
    public void Apart_PathWithoutTimes_HasNothingToCompare() =>
        Assert.Empty(Apart(SamplePaths.Degree with { Steps = [SamplePaths.Degree.Steps[0] with { Time = null }] }, Headline(1, 2)));

    [Fact]
    public void Apart_HeadlineWithoutTime_HasNothingToCompare() =>
        Assert.Empty(Apart(SamplePaths.Degree, Headline(1, 2) with { Time = null }));

    [Fact]
    public void Apart_HeadlineOfNoPath_SpeaksOfAnotherStart() => Assert.Equal(
        ["school-leaver", "student"],
        Reason<TimelineReason.OtherStart>(SamplePaths.Degree, Headline(1, 2) with { Paths = [] }).StartsFrom);

    [Fact]
    public void Apart_StepLongerThanTheHeadline_CannotBeCounted()
    {
        // A1 takes 24 months at least.
        Assert.Equal("core-courses", Reason<TimelineReason.StepExceedsHeadline>(SamplePaths.Degree, Headline(12, 23)).Step.Step.Id);
        Assert.DoesNotContain(Reasons(SamplePaths.Degree, Headline(12, 24)), reason => reason is TimelineReason.StepExceedsHeadline);
    }

    [Fact]
    public void Apart_WithoutACalendarStep_WouldMeet()
    {
        // Without the internship: the degree with the stack beside it, and the practice.
        var reason = Reason<TimelineReason.MeetWithoutStep>(SamplePaths.Degree, Headline(26, 28));

        Assert.Equal("internship", reason.Step.Step.Id);
        Assert.Equal(new(26, 39), reason.Rest);
    }

    [Fact]
    public void Apart_SumShorter_NamesWhatItLeavesOut()
    {
        var path = SamplePaths.SelfTaught with { Prerequisites = ["A laptop"] };

        var reasons = Reasons(path, Headline(25, 26) with { Paths = ["self-taught"] });

        Assert.Contains(new TimelineReason.PrerequisitesNotCounted(), reasons);
        var optional = Assert.Single(reasons.OfType<TimelineReason.MeetWithOptionalSteps>());
        Assert.Equal(["certificate"], optional.StepIds);
        Assert.Equal(new(19, 26), optional.Whole);
    }

    [Theory]
    [InlineData(20, 1, 2, true)]
    [InlineData(5, 1, 2, false)]
    [InlineData(5, 60, 70, true)]
    [InlineData(20, 60, 70, false)]
    public void Apart_OtherHoursAWeek_ExplainOnlyWhatTheyCan(int hours, int min, int max, bool isReason)
    {
        // The path assumes 10 hours a week and takes 12–18 months.
        var headline = Headline(min, max) with { Paths = ["from-it-work"], Time = new(min, max, "months", "self-paced", hours) };

        Assert.Equal(isReason, Reasons(SamplePaths.FromItWork, headline).Any(reason => reason is TimelineReason.OtherHours));
    }

    [Fact]
    public void Apart_HeadlineByTheCalendar_NamesNoHours() => Assert.Equal(
        [8, 10], Reason<TimelineReason.HeadlineWithoutHours>(SamplePaths.Degree, Headline(1, 2)).Path);

    [Fact]
    public void Apart_NothingToGoBy_SaysOnlyThatTheSourcesDiffer()
    {
        var step = SamplePaths.FromItWork.Steps[1] with { Time = new(4, 6, "months", "calendar", Times: new(1, 1)) };
        var path = SamplePaths.FromItWork with { Steps = [step] };
        var headline = Headline(8, 9) with { Paths = ["from-it-work"] };

        Assert.Equal([new TimelineReason.OtherSources()], Reasons(path, headline));
        Assert.Equal([new TimelineReason.NotSaid()], Reasons(path, headline with { Source = Source.Editorial }));
    }

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Apart_AnyGuide_HasAReasonForEach(RoleGuideDocument guide)
    {
        foreach (var path in guide.Paths)
        {
            Assert.All(TimelineComparison.Apart(guide.Timelines, path, PathwayTotals.Of(path, "A")), comparison =>
            {
                Assert.NotEmpty(comparison.Reasons);
                Assert.True(comparison.Sum.Min > comparison.HeadlineTime.Max || comparison.Sum.Max < comparison.HeadlineTime.Min);
            });
        }
    }

    private static HeadlineTimeline Headline(int min, int max) =>
        new("headline", "a cold start", new(min, max, "months", "calendar"), "US", ["computing-degree"], "role-imports", "2026");

    private static IReadOnlyList<TimelineComparison> Apart(Pathway path, HeadlineTimeline headline) =>
        TimelineComparison.Apart([headline], path, PathwayTotals.Of(path, "A"));

    private static IReadOnlyList<TimelineReason> Reasons(Pathway path, HeadlineTimeline headline) => Assert.Single(Apart(path, headline)).Reasons;

    private static T Reason<T>(Pathway path, HeadlineTimeline headline)
        where T : TimelineReason => Assert.Single(Reasons(path, headline).OfType<T>());
}
