namespace Portal.Domain.Progress;

/// <summary>When something falls, as far as is known: on a day from the earliest to the latest, both included.</summary>
/// <param name="Latest">Not before <paramref name="Earliest"/>.</param>
public readonly record struct DateRange(DateOnly Earliest, DateOnly Latest)
{
    /// <summary>One day: a true date, or figures that leave no room.</summary>
    public bool IsExact => Earliest == Latest;

    public static DateRange On(DateOnly day) => new(day, day);

    /// <summary>When the later of both has come: the latest of the earliest days, and of the latest.</summary>
    public static DateRange Later(DateRange one, DateRange other) =>
        new(Max(one.Earliest, other.Earliest), Max(one.Latest, other.Latest));

    /// <summary>The same, but on no day before <paramref name="day"/>.</summary>
    public DateRange NotBefore(DateOnly day) => Later(this, On(day));

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;
}
