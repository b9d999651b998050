using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Domain.Progress;

/// <summary>All that a student says of one step, as it was said.</summary>
/// <param name="IsTaken">Whether an optional step belongs to the plan.</param>
/// <param name="State">Null: as the dates and the ticks say.</param>
/// <param name="TimeHours">The plan's hours a week when <paramref name="Time"/> was said; null: what the step assumes.</param>
/// <param name="Note">Private, as are the links.</param>
public sealed record StepEntry(
    string StepId, bool IsTaken, StepState? State, DateOnly? StartedOn, DateOnly? DoneOn,
    OwnTime? Time, decimal? TimeHours, OwnCost? Cost, string? Note, IReadOnlyList<string> Links)
{
    /// <summary>Nothing said yet.</summary>
    public static StepEntry Of(string stepId) => new(stepId, false, null, null, null, null, null, null, null, []);

    /// <summary>What the projection counts with: a state that was not said follows from the dates and the ticks.</summary>
    /// <param name="achievedOn">The days on which outcomes were achieved, by outcome id.</param>
    /// <param name="place">The place of the student's own costs.</param>
    public StepPlan ToPlan(PathwayStep step, IReadOnlyDictionary<string, DateOnly> achievedOn, string? place)
    {
        var asked = step.Outcomes.Where(outcome => !outcome.Optional).Select(outcome => outcome.Id).Distinct(StringComparer.Ordinal).ToList();
        var days = asked.Where(achievedOn.ContainsKey).Select(id => achievedOn[id]).ToList();
        var isShown = asked.Count > 0 && days.Count == asked.Count;
        var state = State switch
        {
            StepState.Skipped when !step.Optional => StepState.NotStarted,
            { } said => said,
            null when DoneOn is not null || isShown => StepState.Done,
            null when StartedOn is not null || days.Count > 0 => StepState.InProgress,
            null => StepState.NotStarted,
        };
        DateOnly? started = state is StepState.InProgress or StepState.Done ? StartedOn : null;
        DateOnly? done = state is StepState.Done ? DoneOn ?? (isShown ? days.Max() : null) : null;
        return new(
            step.Id, !step.Optional || IsTaken, state, started > done ? done : started, done,
            Time is null ? null : ToDuration(Time, step), Cost is null ? [] : [ToMoney(Cost, place)]);
    }

    private Duration ToDuration(OwnTime time, PathwayStep step) => new(
        time.Min, time.Max, time.Unit, step.Time?.Pace ?? "calendar", TimeHours ?? PathwayPace.AssumedHours(step.Time));

    private static Money ToMoney(OwnCost cost, string? place) =>
        new("cost", cost.Min, cost.Max, cost.Currency, "total", Basis: null, place, City: null, Source: null, AsOf: null);
}
