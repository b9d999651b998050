using Portal.Domain.Guides;

namespace Portal.Domain.Progress;

public enum StepState
{
    NotStarted,
    InProgress,
    Done,

    /// <summary>Only for optional steps; a required one cannot be skipped and counts as not started.</summary>
    Skipped,
}

/// <summary>What a student says of one step. A step of which nothing was said is not started and, where optional, not taken.</summary>
/// <param name="IsTaken">Whether an optional step belongs to the plan; required ones always do.</param>
/// <param name="StartedOn">True date, which may lie before the plan's start; null: not begun, or not remembered.</param>
/// <param name="DoneOn">True date, not before <paramref name="StartedOn"/>; null: not done, or not remembered.</param>
/// <param name="OwnTime">
/// The student's own figure in place of the guide's. Self-paced, it scales with the hours a week like the guide's own; how
/// the step lies beside another one (<see cref="Duration.Alongside"/>) stays the guide's.
/// </param>
/// <param name="OwnCost">
/// The student's own figures of the kind <c>cost</c>, in place of all costs the guide names for the step; an amount of 0 says
/// that it costs nothing. Empty: the guide's.
/// </param>
public sealed record StepPlan(
    string StepId, bool IsTaken, StepState State, DateOnly? StartedOn, DateOnly? DoneOn,
    Duration? OwnTime, IReadOnlyList<Money> OwnCost)
{
    /// <summary>Nothing said yet.</summary>
    public static StepPlan Of(PathwayStep step) =>
        new(step.Id, IsTaken: !step.Optional, StepState.NotStarted, StartedOn: null, DoneOn: null, OwnTime: null, OwnCost: []);
}
