using Portal.Domain.Guides;

namespace Portal.Domain.Pathways;

/// <summary>
/// An exact range of time, before rounding. Counted in thirds of a week, the largest unit in which a week (3),
/// a month (13) and a year (156) are whole under the format's rule 1 year = 12 months = 52 weeks.
/// </summary>
public readonly record struct TimeSpanRange(decimal Min, decimal Max)
{
    private const decimal Week = 3, Month = 13, Year = 156;

    public static TimeSpanRange Zero => default;

    /// <summary>The range of <paramref name="time"/>, its <c>times</c> multiplied in; zero where a draft has none.</summary>
    public static TimeSpanRange Of(Duration? time)
    {
        if (time is not { Min: { } min, Max: { } max })
        {
            return Zero;
        }

        var unit = time.Unit switch { "weeks" => Week, "years" => Year, _ => Month };
        return new(Bounded(min, time.Times?.Min) * unit, Bounded(max, time.Times?.Max) * unit);
    }

    /// <summary>A draft may hold any number; the bounds lie where valid ones end and keep every sum computable.</summary>
    private static decimal Bounded(decimal end, decimal? times) =>
        Math.Clamp(end, 0, FigureLimits.Years * 52) * Math.Clamp(times ?? 1, 0, FigureLimits.Times);

    public static TimeSpanRange operator +(TimeSpanRange left, TimeSpanRange right) =>
        new(left.Min + right.Min, left.Max + right.Max);

    /// <summary>Both run in parallel: [max of the mins, max of the maxes].</summary>
    public static TimeSpanRange Longest(TimeSpanRange left, TimeSpanRange right) =>
        new(Math.Max(left.Min, right.Min), Math.Max(left.Max, right.Max));

    /// <summary>In months, exact.</summary>
    public (decimal Min, decimal Max) Months => (Min / Month, Max / Month);

    /// <summary>In years, exact.</summary>
    public (decimal Min, decimal Max) Years => (Min / Year, Max / Year);

    /// <summary>In weeks, exact.</summary>
    public (decimal Min, decimal Max) Weeks => (Min / Week, Max / Week);

    public MonthRange ToMonths() =>
        new((int)Math.Min(decimal.Floor(Settled(Min / Month)), int.MaxValue), (int)Math.Min(decimal.Ceiling(Settled(Max / Month)), int.MaxValue));

    /// <summary>Times scaled to other hours may be thirds, of which three add up to 0.999… or 1.000…1: no reason to round to another month.</summary>
    private static decimal Settled(decimal months) => decimal.Round(months, 12);
}
