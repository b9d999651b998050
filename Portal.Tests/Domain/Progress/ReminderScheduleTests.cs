using Portal.Domain.Progress;

namespace Portal.Tests.Domain.Progress;

public sealed class ReminderScheduleTests
{
    // A Wednesday.
    private static readonly DateTime Morning = new(2026, 11, 25, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(DayOfWeek.Wednesday, 9, "2026-11-25")]
    [InlineData(DayOfWeek.Wednesday, 12, "2026-12-02")]
    [InlineData(DayOfWeek.Thursday, 12, "2026-11-26")]
    [InlineData(DayOfWeek.Tuesday, 9, "2026-12-01")]
    public void NextUtc_FirstMail_IsTheNextNoonOfTheDay(DayOfWeek weekday, int hour, string expected)
    {
        var next = ReminderSchedule.NextUtc(weekday, Morning.Date.AddHours(hour), last: null);

        Assert.Equal(DateTime.Parse($"{expected}T12:00", System.Globalization.CultureInfo.InvariantCulture), next);
        Assert.Equal(DateTimeKind.Utc, next.Kind);
    }

    [Fact]
    public void NextUtc_AnyDayAndHistory_IsAheadOnThatDayAndAWeekAfterTheLast()
    {
        foreach (var weekday in Enum.GetValues<DayOfWeek>())
        {
            for (var hours = 0; hours < 24 * 8; hours += 5)
            {
                for (var since = 0; since < 10; since++)
                {
                    var now = Morning.AddHours(hours);
                    var last = DateOnly.FromDateTime(now).AddDays(-since);

                    var next = ReminderSchedule.NextUtc(weekday, now, last);

                    Assert.Equal(weekday, next.DayOfWeek);
                    Assert.True(next > now);
                    Assert.True(DateOnly.FromDateTime(next) >= last.AddDays(7));
                    Assert.True(next <= now.AddDays(14));
                }
            }
        }
    }

    [Fact]
    public void WaitAfter_EachRefusal_IsLongerUntilItEnds()
    {
        var waits = Enumerable.Range(1, 6).Select(ReminderSchedule.WaitAfter).ToList();

        Assert.All(waits.Zip(waits.Skip(1)).SkipLast(1), pair => Assert.True(pair.First < pair.Second));
        Assert.Null(waits[^1]);
        Assert.True(waits.Sum(wait => wait?.TotalHours ?? 0) < ReminderSchedule.MaxDelay.TotalHours);
    }
}
