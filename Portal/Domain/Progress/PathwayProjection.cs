using Portal.Domain.Pathways;

namespace Portal.Domain.Progress;

/// <summary>A plan laid out on the calendar: when each step falls, what it costs by then, when the path ends.</summary>
/// <param name="Steps">The steps that belong to the plan, in order of the path: required ones and optional ones taken, none that was skipped.</param>
/// <param name="Finish">When the last step is done; exact once all are. Null: no step belongs to the plan.</param>
/// <param name="Cost">Of all these steps, one for each currency and place; never added across.</param>
/// <param name="Pay">What paid steps bring in, which never reduces the cost; one for each currency and place.</param>
/// <param name="NotCounted">Amounts outside <paramref name="Cost"/> and <paramref name="Pay"/>, because nobody says how often they are paid.</param>
/// <param name="Budget">Null: the student named none.</param>
public sealed record PathwayProjection(
    IReadOnlyList<ProjectedStep> Steps, DateRange? Finish,
    IReadOnlyList<MoneyTotal> Cost, IReadOnlyList<MoneyTotal> Pay, IReadOnlyList<UncountedMoney> NotCounted,
    BudgetComparison? Budget)
{
    /// <summary>
    /// A step is late. Nobody knows when it will begin or end, so that its latest day and those of what follows hold only if
    /// it does so today, and are to be shown as such.
    /// </summary>
    public bool IsLate => Steps.Any(step => step.IsLate);
}

/// <summary>A step of the plan at its place on the calendar.</summary>
/// <param name="AlongsideStepId">The step it runs parallel to.</param>
/// <param name="Start">Exact where the student gave the true date.</param>
/// <param name="End">Exact where the student gave the true date; before that never before today.</param>
/// <param name="CostSoFar">Costs from the start of the path to the end of this step.</param>
/// <param name="IsOwnTime">The student's own figure stands in place of the guide's.</param>
/// <param name="IsOwnCost">The student's own figures stand in place of the guide's.</param>
/// <param name="DaysLate">
/// How many days today lies past the latest day on which the step was to begin (not started) or to end (in progress); these
/// days push what follows. 0 otherwise.
/// </param>
public sealed record ProjectedStep(
    string StepId, string? AlongsideStepId, StepState State, DateRange Start, DateRange End,
    IReadOnlyList<MoneyTotal> CostSoFar, bool IsOwnTime, bool IsOwnCost, int DaysLate)
{
    public bool IsDone => State == StepState.Done;

    public bool IsLate => DaysLate > 0;
}

/// <summary>What another number of hours a week would change.</summary>
/// <param name="EarliestShift">Days by which the earliest finish moves; below 0: it comes sooner.</param>
/// <param name="LatestShift">Days by which the latest finish moves; below 0: it comes sooner.</param>
public sealed record HoursChange(decimal HoursPerWeek, PathwayProjection Projection, int EarliestShift, int LatestShift);
