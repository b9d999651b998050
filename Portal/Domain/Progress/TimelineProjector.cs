using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Domain.Progress;

/// <summary>
/// Lays a student's plan out on the calendar. Rules: time, money and totals of the guide format. Steps follow one another
/// in order of the path, those alongside another one together with it; every date is a range, except where the student
/// gave the true one; what has not begun begins today at the earliest, what is not done ends today at the earliest, and
/// what follows is pushed along.
/// </summary>
/// <remarks>The hours a week hold for the whole of a step, also for the part of it that lies behind.</remarks>
public static class TimelineProjector
{
    /// <param name="path">As it holds at the student's place (<see cref="RoleGuideDocument.At"/>).</param>
    /// <param name="plans">At most one for a step; steps that the path does not have any more are passed over.</param>
    public static PathwayProjection Project(
        Pathway path, PlanSettings settings, IReadOnlyList<StepPlan> plans, IReadOnlyList<PauseSpan> pauses, DateOnly today)
    {
        var planned = PlannedPath.Of(path, settings.HoursPerWeek, plans);
        var places = new TimelineLayout(planned.Plans, new(pauses, today), today).Of(planned.Path, settings.StartsOn);
        var totals = planned.Totals();
        var steps = totals.Steps
            .Where(step => !step.Step.Optional)
            .Select(step => Projected(step, planned, places[step.Step.Id], today))
            .ToList();
        var finish = steps.Count == 0 ? (DateRange?)null : steps.Select(step => step.End).Aggregate(DateRange.Later);
        return new(steps, finish, totals.Cost, totals.Pay, totals.Uncounted, Budget(totals, settings));
    }

    /// <summary>What changes at other hours a week, everything else being as it is.</summary>
    /// <param name="now">The projection of the same plan at its own hours.</param>
    /// <param name="hoursPerWeek">Above 0.</param>
    public static HoursChange AtHours(
        PathwayProjection now, Pathway path, PlanSettings settings, IReadOnlyList<StepPlan> plans, IReadOnlyList<PauseSpan> pauses,
        DateOnly today, decimal hoursPerWeek)
    {
        var other = Project(path, settings with { HoursPerWeek = hoursPerWeek }, plans, pauses, today);
        return new(
            hoursPerWeek, other, Days(now.Finish?.Earliest, other.Finish?.Earliest), Days(now.Finish?.Latest, other.Finish?.Latest));

        static int Days(DateOnly? from, DateOnly? to) => (to?.DayNumber - from?.DayNumber) ?? 0;
    }

    private static ProjectedStep Projected(StepTotals step, PlannedPath planned, StepPlace place, DateOnly today)
    {
        var plan = planned.Plans[step.Step.Id];
        return new(
            plan.StepId, PathwayLeg.CompanionOf(step.Step, planned.Path)?.Id, plan.State, place.Start, place.End,
            step.SpentByHere, plan.OwnTime is not null, plan.OwnCost.Count > 0, place.DaysLate(today));
    }

    private static BudgetComparison? Budget(PathwayTotals totals, PlanSettings settings) =>
        settings is { Budget: { } amount, BudgetCurrency: { } currency } ? BudgetComparison.Of(totals.Cost, amount, currency) : null;
}
