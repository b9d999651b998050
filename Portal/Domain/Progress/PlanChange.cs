namespace Portal.Domain.Progress;

/// <summary>The value a student gives a field. A field without one stays as it is, whatever it is by now.</summary>
public readonly record struct Given<T>(T Value);

/// <summary>What a student changes about how they go along the path; see <see cref="PlanSettings"/>.</summary>
public sealed record SettingsChange
{
    public Given<DateOnly>? StartsOn { get; init; }
    public Given<decimal?>? HoursPerWeek { get; init; }
    public Given<string?>? Place { get; init; }
    public Given<PlanBudget?>? Budget { get; init; }

    /// <summary>By id of an optional step, whether it belongs to the plan.</summary>
    public IReadOnlyDictionary<string, bool> Taken { get; init; } = new Dictionary<string, bool>();
}

/// <summary>What a student changes of one step; see <see cref="StepEntry"/>.</summary>
public sealed record StepChange
{
    public Given<StepState?>? State { get; init; }
    public Given<DateOnly?>? StartedOn { get; init; }
    public Given<DateOnly?>? DoneOn { get; init; }
    public Given<OwnTime?>? Time { get; init; }
    public Given<OwnCost?>? Cost { get; init; }
    public Given<string?>? Note { get; init; }
    public Given<IReadOnlyList<string>>? Links { get; init; }

    /// <summary>By outcome id, the address that shows it; null takes it away.</summary>
    public IReadOnlyDictionary<string, string?> Evidence { get; init; } = new Dictionary<string, string?>();
}

/// <param name="Amount">At least 0.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record PlanBudget(decimal Amount, string Currency);

/// <summary>The time a student expects of a step, at the hours a week their plan has.</summary>
/// <param name="Unit">One of <see cref="Guides.Vocabulary.TimeUnits"/>.</param>
public sealed record OwnTime(decimal Min, decimal Max, string Unit);

/// <summary>What a student expects a step to cost, in all.</summary>
/// <param name="Currency">ISO 4217.</param>
public sealed record OwnCost(decimal Min, decimal Max, string Currency);

/// <summary>A day of the student's own on the line, outside the percentage.</summary>
/// <param name="DoneUtc">When it was ticked; null while it is not done.</param>
public sealed record Milestone(Guid Id, string Title, DateOnly On, DateTime? DoneUtc)
{
    public bool IsDone => DoneUtc is not null;
}
