using Portal.Domain.Guides;

namespace Portal.Domain.Pathways;

/// <summary>The day on which something is over that begins on a given day, by both ends of a time's range.</summary>
/// <remarks>
/// What takes a month from 1 January is over on 1 February, and what follows begins on that day.
/// Months and years are counted on the calendar (a year is 12 of its months, by the format's "totals"), weeks as 7 days: a
/// course of five weeks is over on the 36th day in February too. The format rounds mins down and maxes up, to months where
/// it sums them and here to days: a part of a month is that part of the month it falls in, rounded outward, so that no day
/// is promised that the figures do not hold. A later first day or a longer time never makes the last day earlier.
/// </remarks>
internal static class CalendarTime
{
    private const int DaysOfAWeek = 7, MonthsOfAYear = 12;

    /// <summary>Times scaled to other hours may be thirds, which multiplied again fall short of a whole by less than this.</summary>
    private const int Digits = 9;

    /// <summary>By the lower end of the time; the same day where there is none.</summary>
    public static DateOnly Earliest(DateOnly from, Duration? time) => IsInWeeks(time)
        ? AddDays(from, decimal.Floor(Settled(TimeSpanRange.Of(time).Weeks.Min * DaysOfAWeek)))
        : AddMonths(from, Settled(TimeSpanRange.Of(time).Months.Min), decimal.Floor);

    /// <summary>By the upper end of the time; the same day where there is none.</summary>
    public static DateOnly Latest(DateOnly from, Duration? time) => IsInWeeks(time)
        ? AddDays(from, decimal.Ceiling(Settled(TimeSpanRange.Of(time).Weeks.Max * DaysOfAWeek)))
        : AddMonths(from, Settled(TimeSpanRange.Of(time).Months.Max), decimal.Ceiling);

    /// <summary>Whole months between two days, the part of one rounded outward; 0 where the second day is not the later one.</summary>
    public static MonthRange MonthsBetween(DateOnly from, DateOnly until)
    {
        if (until <= from)
        {
            return default;
        }

        var months = MonthOf(until) - MonthOf(from);
        var least = AddMonths(from, months) <= until ? months : months - 1;
        return new(least, AddMonths(from, least) == until ? least : least + 1);
    }

    /// <summary>The calendar ends in the year 9999, and what would go beyond it there.</summary>
    public static DateOnly AddDays(DateOnly from, decimal days) =>
        DateOnly.FromDayNumber((int)Math.Min(from.DayNumber + days, DateOnly.MaxValue.DayNumber));

    private static DateOnly AddMonths(DateOnly from, decimal months, Func<decimal, decimal> round)
    {
        var whole = decimal.Floor(months);
        var month = AddMonths(from, whole);
        var daysOfNext = AddMonths(from, whole + 1).DayNumber - month.DayNumber;
        return AddDays(month, round(Settled((months - whole) * daysOfNext)));
    }

    private static DateOnly AddMonths(DateOnly from, decimal months) =>
        MonthOf(from) + months > MonthOf(DateOnly.MaxValue) ? DateOnly.MaxValue : from.AddMonths((int)months);

    private static int MonthOf(DateOnly day) => (day.Year * MonthsOfAYear) + day.Month;

    private static bool IsInWeeks(Duration? time) => time?.Unit == "weeks";

    private static decimal Settled(decimal number) => decimal.Round(number, Digits);
}
