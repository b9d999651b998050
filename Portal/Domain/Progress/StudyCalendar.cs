using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Domain.Progress;

/// <summary>A student's days: the calendar without those on which they paused, which do not count in self-paced steps.</summary>
internal sealed class StudyCalendar
{
    /// <summary>In order, apart from one another.</summary>
    private readonly List<(DateOnly From, DateOnly Until)> pauses = [];

    /// <param name="today">A pause that goes on is counted up to here: nobody knows for how long it will.</param>
    public StudyCalendar(IEnumerable<PauseSpan> spans, DateOnly today)
    {
        foreach (var (from, until) in spans.Select(span => (span.From, Until: span.Until ?? today)).Where(span => span.From < span.Until).Order())
        {
            if (pauses.Count > 0 && from <= pauses[^1].Until)
            {
                pauses[^1] = (pauses[^1].From, until > pauses[^1].Until ? until : pauses[^1].Until);
            }
            else
            {
                pauses.Add((from, until));
            }
        }
    }

    /// <summary>The first day from <paramref name="day"/> on which work of that kind can begin.</summary>
    public DateOnly FirstDay(DateOnly day, Duration? time)
    {
        var pause = IsSelfPaced(time) ? pauses.Find(pause => pause.From <= day && day < pause.Until) : default;
        return pause == default ? day : pause.Until;
    }

    /// <inheritdoc cref="FirstDay(DateOnly, Duration?)"/>
    public DateRange FirstDay(DateRange days, Duration? time) => new(FirstDay(days.Earliest, time), FirstDay(days.Latest, time));

    /// <summary>When something is over that begins on one of the days.</summary>
    public DateRange End(DateRange start, Duration? time) => new(Earliest(start.Earliest, time), Latest(start.Latest, time));

    /// <summary>When something must begin to be over on one of the days, but not before <paramref name="start"/>.</summary>
    public DateRange Start(DateRange end, Duration? time, DateRange start) => new(
        LastDay(start.Earliest, end.Earliest, day => Latest(day, time)),
        LastDay(start.Latest, end.Latest, day => Earliest(day, time)));

    private DateOnly Earliest(DateOnly from, Duration? time) => Over(from, time, CalendarTime.Earliest);

    private DateOnly Latest(DateOnly from, Duration? time) => Over(from, time, CalendarTime.Latest);

    private DateOnly Over(DateOnly from, Duration? time, Func<DateOnly, Duration?, DateOnly> over)
    {
        var first = FirstDay(from, time);
        var last = over(first, time);
        if (!IsSelfPaced(time))
        {
            return last;
        }

        foreach (var pause in pauses.Where(pause => pause.From > first))
        {
            if (pause.From >= last)
            {
                break;
            }

            last = CalendarTime.AddDays(last, pause.Until.DayNumber - pause.From.DayNumber);
        }

        return last;
    }

    /// <summary>The last day from <paramref name="first"/> on by which <paramref name="over"/> is no later than <paramref name="end"/>; the first where there is none.</summary>
    private static DateOnly LastDay(DateOnly first, DateOnly end, Func<DateOnly, DateOnly> over)
    {
        var (low, high) = (first.DayNumber, Math.Max(first.DayNumber, end.DayNumber));
        while (low < high)
        {
            var middle = high - ((high - low) / 2);
            if (over(DateOnly.FromDayNumber(middle)) <= end)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return DateOnly.FromDayNumber(low);
    }

    private static bool IsSelfPaced(Duration? time) => PathwayPace.AssumedHours(time) is not null;
}
