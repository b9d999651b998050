using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Domain.Progress;

/// <summary>A path as one student goes along it: at their hours, with their own figures, and with the optional steps they take.</summary>
/// <param name="Path">A step is optional here exactly where it stands outside the plan.</param>
/// <param name="Plans">One for every step, by its id.</param>
internal sealed record PlannedPath(Pathway Path, IReadOnlyDictionary<string, StepPlan> Plans)
{
    public static PlannedPath Of(Pathway path, decimal? hoursPerWeek, IReadOnlyList<StepPlan> said)
    {
        var known = said.DistinctBy(plan => plan.StepId, StringComparer.Ordinal).ToDictionary(plan => plan.StepId, StringComparer.Ordinal);
        var steps = path.Steps.DistinctBy(step => step.Id, StringComparer.Ordinal).ToList();
        var plans = steps.ToDictionary(step => step.Id, step => Settled(step, known.GetValueOrDefault(step.Id)), StringComparer.Ordinal);
        var own = path with { Steps = [.. steps.Select(step => Own(step, plans[step.Id]))] };
        return new(hoursPerWeek is { } hours ? PathwayPace.At(own, hours) : own, plans);
    }

    /// <summary>What the path costs and pays; what is done took as long as it truly did.</summary>
    public PathwayTotals Totals()
    {
        var steps = Path.Steps.Select(step => Plans[step.Id] is { State: StepState.Done, StartedOn: { } from, DoneOn: { } until }
            ? step with { Time = TrueTime(step.Time, CalendarTime.MonthsBetween(from, until)) }
            : step);
        // Codes of steps are of no concern here, so any letter will do.
        return PathwayTotals.Of(Path with { Steps = [.. steps] }, letter: "");
    }

    /// <summary>What was said of the step, without what cannot be of it.</summary>
    private static StepPlan Settled(PathwayStep step, StepPlan? said) =>
        said is null ? StepPlan.Of(step)
        : step.Optional ? said
        : said with { IsTaken = true, State = said.State == StepState.Skipped ? StepState.NotStarted : said.State };

    private static PathwayStep Own(PathwayStep step, StepPlan plan) => step with
    {
        Optional = !plan.IsTaken || plan.State == StepState.Skipped,
        Time = plan.OwnTime is { } time ? time with { Alongside = step.Time?.Alongside, At = step.Time?.At } : step.Time,
        Money = plan.OwnCost.Count == 0 ? step.Money : [.. plan.OwnCost, .. step.Money.Where(money => money.Kind != "cost")],
    };

    private static Duration? TrueTime(Duration? time, MonthRange months) =>
        time is null ? null : time with { Min = months.Min, Max = months.Max, Unit = "months", Times = null };
}
