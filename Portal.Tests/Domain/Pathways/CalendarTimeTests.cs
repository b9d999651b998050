using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Tests.Domain.Pathways;

public sealed class CalendarTimeTests
{
    [Theory]
    [InlineData("2026-01-31", 1, 1, "months", "2026-02-28", "2026-02-28")]
    [InlineData("2028-01-31", 1, 2, "months", "2028-02-29", "2028-03-31")]
    [InlineData("2028-02-29", 1, 1, "years", "2029-02-28", "2029-02-28")]
    [InlineData("2026-02-01", 5, 5, "weeks", "2026-03-08", "2026-03-08")]
    [InlineData("2026-01-01", 52, 52, "weeks", "2026-12-31", "2026-12-31")]
    [InlineData("2026-01-01", 0.5, 0.5, "weeks", "2026-01-04", "2026-01-05")]
    [InlineData("2026-01-01", 0.5, 0.5, "months", "2026-01-16", "2026-01-17")]
    [InlineData("2026-02-01", 0.5, 0.5, "months", "2026-02-15", "2026-02-15")]
    [InlineData("2026-02-01", 1.5, 1.5, "years", "2027-08-01", "2027-08-01")]
    [InlineData("2026-02-01", 0, 0, "months", "2026-02-01", "2026-02-01")]
    public void EarliestAndLatest_OneTime_RoundOutward(string from, double min, double max, string unit, string earliest, string latest)
    {
        var time = new Duration((decimal)min, (decimal)max, unit, "calendar");

        Assert.Equal(
            (DateOnly.Parse(earliest, null), DateOnly.Parse(latest, null)),
            (CalendarTime.Earliest(DateOnly.Parse(from, null), time), CalendarTime.Latest(DateOnly.Parse(from, null), time)));
    }

    [Fact]
    public void Earliest_ThirdsThatMakeWholeWeeks_AreNotRoundedDown() => Assert.Equal(
        new DateOnly(2026, 1, 8), CalendarTime.Earliest(new(2026, 1, 1), new(1m / 3, 1m / 3, "weeks", "calendar", Times: new(3, 3))));

    [Fact]
    public void EarliestAndLatest_NoTime_AreTheSameDay() =>
        Assert.Equal((Today, Today), (CalendarTime.Earliest(Today, null), CalendarTime.Latest(Today, null)));

    [Fact]
    public void Latest_BeyondTheCalendar_IsItsEnd() =>
        Assert.Equal(DateOnly.MaxValue, CalendarTime.Latest(Today, new(100, 100, "years", "calendar", Times: new(100, 100))));

    [Property]
    public void EarliestAndLatest_LaterStartOrLongerTime_AreNeverEarlier(ushort day, ushort tenths, bool weeks)
    {
        var (from, time) = (new DateOnly(2020, 1, 1).AddDays(day % 4000), Time(tenths % 600));
        var longer = Time((tenths % 600) + 1);

        Assert.True(CalendarTime.Earliest(from, time) <= CalendarTime.Latest(from, time));
        Assert.True(CalendarTime.Earliest(from, time) <= CalendarTime.Earliest(from.AddDays(1), time));
        Assert.True(CalendarTime.Latest(from, time) <= CalendarTime.Latest(from.AddDays(1), time));
        Assert.True(CalendarTime.Earliest(from, time) <= CalendarTime.Earliest(from, longer));
        Assert.True(CalendarTime.Latest(from, time) <= CalendarTime.Latest(from, longer));

        Duration Time(int amount) => new(amount / 10m, amount / 10m, weeks ? "weeks" : "months", "calendar");
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-01", 0, 0)]
    [InlineData("2026-01-02", "2026-01-01", 0, 0)]
    [InlineData("2026-01-01", "2026-01-02", 0, 1)]
    [InlineData("2026-01-15", "2026-04-14", 2, 3)]
    [InlineData("2026-01-15", "2026-04-15", 3, 3)]
    [InlineData("2026-01-31", "2026-02-28", 1, 1)]
    public void MonthsBetween_TwoDays_RoundsOutward(string from, string until, int min, int max) =>
        Assert.Equal(new MonthRange(min, max), CalendarTime.MonthsBetween(DateOnly.Parse(from, null), DateOnly.Parse(until, null)));

    private static DateOnly Today => new(2026, 11, 22);
}
