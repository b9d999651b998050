using Portal.Domain.Guides;

namespace Portal.Domain.Pathways;

/// <summary>A path at a student's own pace.</summary>
public static class PathwayPace
{
    /// <summary>
    /// The path as it is for somebody who has this many hours a week: self-paced times scale with them, calendar times
    /// stay. Costs follow, because those per month and year are multiplied by the time.
    /// </summary>
    /// <param name="hoursPerWeek">Above 0.</param>
    public static Pathway At(Pathway path, decimal hoursPerWeek)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hoursPerWeek);
        return path with { Steps = [.. path.Steps.Select(step => step with { Time = At(step.Time, hoursPerWeek) })] };
    }

    /// <summary>The hours a week that a self-paced time assumes; null for one that goes by the calendar.</summary>
    public static decimal? AssumedHours(Duration? time) =>
        time is { Pace: "self-paced" } ? time.HoursPerWeek ?? PathwayTotals.DefaultHoursPerWeek : null;

    private static Duration? At(Duration? time, decimal hours)
    {
        if (AssumedHours(time) is not { } assumed)
        {
            return time;
        }

        // A draft may hold any number; these bounds are those of the sums.
        var bounded = Math.Clamp(assumed, 0, FigureLimits.HoursOfAWeek);
        return time! with { Min = Scaled(time.Min), Max = Scaled(time.Max), HoursPerWeek = hours };

        decimal? Scaled(decimal? end) => end is { } value ? Math.Clamp(value, 0, FigureLimits.Years * 52) * bounded / hours : null;
    }
}
