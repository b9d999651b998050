using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Progress;

namespace Portal.Tests.Domain.Progress;

public sealed class StudyCalendarTests
{
    private static readonly Duration Week = new(1, 1, "weeks", "self-paced");

    [Theory]
    [InlineData(9, 9)]
    [InlineData(10, 20)]
    [InlineData(19, 20)]
    [InlineData(20, 20)]
    public void FirstDay_WithinAPause_IsTheDayItEnds(int day, int expected) =>
        Assert.Equal(Day(expected), Paused((10, 20)).FirstDay(Day(day), Week));

    [Fact]
    public void FirstDay_OfWhatFollowsTheCalendar_IsNotMovedByAPause() =>
        Assert.Equal(Day(15), Paused((10, 20)).FirstDay(Day(15), Week with { Pace = "calendar" }));

    [Fact]
    public void FirstDay_PausesThatTouchOrOverlap_AreOne()
    {
        Assert.Equal(Day(25), Paused((20, 25), (10, 20)).FirstDay(Day(12), Week));
        Assert.Equal(Day(25), Paused((10, 25), (12, 14)).FirstDay(Day(12), Week));
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(3, 10)]
    [InlineData(4, 21)]
    [InlineData(9, 26)]
    [InlineData(15, 27)]
    [InlineData(20, 27)]
    public void End_SelfPaced_CountsNoPausedDay(int from, int until) =>
        Assert.Equal(DateRange.On(Day(until)), Paused((10, 20)).End(DateRange.On(Day(from)), Week));

    [Fact]
    public void End_SeveralPauses_CountsNoDayOfAny() =>
        Assert.Equal(DateRange.On(Day(18)), Paused((2, 5), (9, 15), (20, 25)).End(DateRange.On(Day(1)), Week with { Min = 8 / 7m, Max = 8 / 7m }));

    [Fact]
    public void End_PauseBackwardsOrInTheFuture_IsNone()
    {
        var calendar = new StudyCalendar([new(Day(5), Day(2)), new(Day(4), null)], today: Day(3));

        Assert.Equal(DateRange.On(Day(8)), calendar.End(DateRange.On(Day(1)), Week));
    }

    [Property]
    public void EndAndStart_AnyPauses_AnswerEachOther(byte from, byte days, (byte From, byte Length)[] pauses)
    {
        var calendar = new StudyCalendar(
            pauses.Select(pause => new PauseSpan(Day(1).AddDays(pause.From), Day(1).AddDays(pause.From + pause.Length))), Day(1));
        var time = Week with { Min = days / 7m, Max = days / 7m };
        var start = DateRange.On(calendar.FirstDay(Day(1).AddDays(from), time));
        var end = calendar.End(start, time);

        // To be over then, it must begin on that day at the latest; begun a day later, it is over no sooner.
        Assert.Equal(start, calendar.Start(end, time, DateRange.On(Day(1))));
        Assert.True(calendar.End(DateRange.On(start.Earliest.AddDays(1)), time).Earliest >= end.Earliest);
        Assert.Equal(days, Days().Count(day => day >= start.Earliest && day < end.Earliest && calendar.FirstDay(day, time) == day));
    }

    private static IEnumerable<DateOnly> Days() => Enumerable.Range(0, 5000).Select(Day(1).AddDays);

    private static StudyCalendar Paused(params (int From, int Until)[] pauses) =>
        new(pauses.Select(pause => new PauseSpan(Day(pause.From), Day(pause.Until))), today: Day(1));

    /// <summary>Of a month with 31 days.</summary>
    private static DateOnly Day(int day) => new(2026, 1, day);
}
