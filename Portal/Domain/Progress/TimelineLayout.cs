using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Domain.Progress;

/// <summary>Puts the steps of a planned path on the calendar, leg after leg.</summary>
/// <param name="plans">One for every step of the path.</param>
internal sealed class TimelineLayout(IReadOnlyDictionary<string, StepPlan> plans, StudyCalendar calendar, DateOnly today)
{
    /// <summary>The places of the steps that count, by their ids.</summary>
    public IReadOnlyDictionary<string, StepPlace> Of(Pathway path, DateOnly startsOn)
    {
        var places = new Dictionary<string, StepPlace>(StringComparer.Ordinal);
        var free = DateRange.On(startsOn);
        foreach (var leg in PathwayLeg.Of(path))
        {
            var asPlanned = Lay(leg, free, free);
            var asItStands = Lay(leg, free, free.NotBefore(today));
            foreach (var (id, place) in asItStands)
            {
                places.Add(id, place with { Due = asPlanned[id].Due });
            }

            free = asItStands.Values.Select(place => place.End).Aggregate(free, DateRange.Later);
        }

        return places;
    }

    /// <param name="free">When the leg can begin, by what lies before it.</param>
    /// <param name="next">When a step of it that has not begun can.</param>
    private Dictionary<string, StepPlace> Lay(PathwayLeg leg, DateRange free, DateRange next)
    {
        var places = leg.Counted.ToDictionary(step => step.Id, step => Place(step, free, next), StringComparer.Ordinal);
        return leg.EndsTogether ? EndTogether(leg, places) : places;
    }

    /// <summary>
    /// Moves what has not begun towards the end of the leg. Steps that begin together with the main one keep the start of the
    /// leg, which is what the totals of a path count.
    /// </summary>
    private Dictionary<string, StepPlace> EndTogether(PathwayLeg leg, Dictionary<string, StepPlace> places)
    {
        var moved = new Dictionary<string, StepPlace>(places, StringComparer.Ordinal);
        foreach (var step in leg.Counted.Where(step => (step == leg.Main || step.Time?.At == "end") && HasNotBegun(step)))
        {
            // A step never waits for itself: however long it takes, it begins at once unless another one takes longer.
            var own = places[step.Id];
            var others = places.Where(place => place.Key != step.Id).Select(place => place.Value.End).Aggregate(own.Start, DateRange.Later);
            moved[step.Id] = NotBegun(calendar.Start(others, step.Time, own.Start), DateRange.Later(own.End, others));
        }

        return moved;
    }

    private StepPlace Place(PathwayStep step, DateRange free, DateRange next) => plans[step.Id] switch
    {
        { State: StepState.Done } plan => Done(plan, free),
        { State: StepState.InProgress } plan => Begun(step.Time, plan, free),
        _ => Open(step.Time, next),
    };

    private StepPlace Open(Duration? time, DateRange next)
    {
        var start = calendar.FirstDay(next, time);
        return NotBegun(start, calendar.End(start, time));
    }

    private static StepPlace NotBegun(DateRange start, DateRange end) => new(start, end, Due: start.Latest);

    private StepPlace Begun(Duration? time, StepPlan plan, DateRange free)
    {
        var start = plan.StartedOn is { } day ? DateRange.On(day) : SomeDayUntil(today, free);
        var end = calendar.End(start, time);
        return new(start, end.NotBefore(today), Due: end.Latest);
    }

    private StepPlace Done(StepPlan plan, DateRange free)
    {
        var end = plan.DoneOn is { } done ? DateRange.On(done)
            : plan.StartedOn is { } begun ? SomeDayUntil(today, DateRange.On(begun))
            : SomeDayUntil(today, free);
        var start = plan.StartedOn is { } day && day <= end.Latest ? DateRange.On(day) : SomeDayUntil(end.Latest, free);
        return new(start, end, Due: null);
    }

    /// <summary>A day that is not remembered: any up to the last possible one, from the first on which the step could begin.</summary>
    private static DateRange SomeDayUntil(DateOnly last, DateRange free) =>
        new(free.Earliest < last ? free.Earliest : last, last);

    private bool HasNotBegun(PathwayStep step) => plans[step.Id].State == StepState.NotStarted;
}

/// <param name="Due">The latest day on which the step was to begin (not begun) or to end (begun); null where it is done.</param>
internal readonly record struct StepPlace(DateRange Start, DateRange End, DateOnly? Due)
{
    public int DaysLate(DateOnly today) => Due is { } due ? Math.Max(0, today.DayNumber - due.DayNumber) : 0;
}
