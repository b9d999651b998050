using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Domain.Progress;

/// <summary>What a student may say of their plan.</summary>
public static class PlanRules
{
    /// <summary>In characters.</summary>
    public const int MaxNoteLength = 4_000, MaxLinkLength = 2_000, MaxMilestoneLength = 200;

    public const int MaxLinks = 10, MaxMilestones = 50, MaxOpenings = 50;

    /// <summary>Of ISO codes and names of units.</summary>
    public const int MaxCodeLength = 16;

    /// <summary>Between these a day can lie; nobody who learns now began earlier.</summary>
    public static readonly DateOnly FirstDay = new(1950, 1, 1), LastDay = new(2099, 12, 31);

    /// <summary>What is wrong with the values; empty: nothing.</summary>
    public static IReadOnlyList<PlanProblem> Check(SettingsChange change) =>
    [
        .. If(change.StartsOn is { Value: var starts } && !IsDay(starts), PlanProblem.StartOutOfRange),
        .. If(change.HoursPerWeek is { Value: { } hours } && !IsHours(hours), PlanProblem.HoursOutOfRange),
        .. If(change.Place is { Value: { } place } && !Places.IsValid(place), PlanProblem.PlaceUnknown),
        .. If(change.Budget is { Value: { } budget } && !IsAmount(budget.Amount), PlanProblem.BudgetOutOfRange),
        .. If(change.Budget is { Value: { } money } && !Currencies.All.Contains(money.Currency), PlanProblem.BudgetCurrencyUnknown),
    ];

    /// <summary>What is wrong with the values by themselves; <see cref="Check(StepEntry, bool, DateOnly)"/> says how they fit the rest.</summary>
    public static IReadOnlyList<PlanProblem> Check(StepChange change) =>
    [
        .. If(change.Time is { Value: { } time } && !IsTime(time), PlanProblem.TimeOutOfRange),
        .. If(change.Cost is { Value: { } cost } && !IsCost(cost), PlanProblem.CostOutOfRange),
        .. If(change.Cost is { Value: { } money } && !Currencies.All.Contains(money.Currency), PlanProblem.CostCurrencyUnknown),
        .. If(change.Note is { Value.Length: > MaxNoteLength }, PlanProblem.NoteTooLong),
        .. If(change.Links is { Value.Count: > MaxLinks }, PlanProblem.TooManyLinks),
        .. If(change.Links is { Value: { } links } && !links.All(IsLink), PlanProblem.LinkUnusable),
        .. If(!change.Evidence.Values.OfType<string>().All(IsLink), PlanProblem.EvidenceUnusable),
    ];

    /// <summary>What is wrong with the dates and the state of a step as they would stand together.</summary>
    /// <param name="today">In UTC; where the day has already turned, it may be tomorrow.</param>
    public static IReadOnlyList<PlanProblem> Check(StepEntry entry, bool isOptional, DateOnly today) =>
    [
        .. If(entry.StartedOn is { } started && !IsPast(started, today), PlanProblem.StartedOutOfRange),
        .. If(entry.DoneOn is { } done && !IsPast(done, today), PlanProblem.DoneOutOfRange),
        .. If(entry.DoneOn < entry.StartedOn, PlanProblem.DoneBeforeStarted),
        .. If(entry.State is StepState.Skipped && !isOptional, PlanProblem.RequiredSkipped),
    ];

    /// <summary>What is wrong with a milestone; empty: nothing.</summary>
    public static IReadOnlyList<PlanProblem> CheckMilestone(string title, DateOnly on) =>
    [
        .. If(string.IsNullOrWhiteSpace(title), PlanProblem.MilestoneTitleMissing),
        .. If(title.Length > MaxMilestoneLength, PlanProblem.MilestoneTitleTooLong),
        .. If(!IsDay(on), PlanProblem.MilestoneDateOutOfRange),
    ];

    /// <summary>Only https and http lead anywhere from a plan.</summary>
    private static bool IsLink(string address) => address.Length <= MaxLinkLength && WebAddress.IsWeb(address);

    private static bool IsDay(DateOnly day) => day >= FirstDay && day <= LastDay;

    private static bool IsPast(DateOnly day, DateOnly today) => day >= FirstDay && day <= today.AddDays(1);

    private static bool IsHours(decimal hours) => hours is >= ReaderSituation.FewestHours and <= FigureLimits.HoursOfAWeek;

    private static bool IsAmount(decimal amount) => amount is >= 0 and <= FigureLimits.Amount;

    private static bool IsCost(OwnCost cost) => IsAmount(cost.Min) && IsAmount(cost.Max) && cost.Min <= cost.Max;

    private static bool IsTime(OwnTime time) =>
        Vocabulary.TimeUnits.Contains(time.Unit) && time.Min >= 0 && time.Min <= time.Max
        && time.Max <= FigureLimits.Years * (time.Unit switch { "weeks" => 52, "months" => 12, _ => 1 });

    private static IEnumerable<PlanProblem> If(bool isSo, PlanProblem problem) => isSo ? [problem] : [];
}

/// <summary>What a plan cannot take.</summary>
public enum PlanProblem
{
    StartOutOfRange,
    HoursOutOfRange,
    PlaceUnknown,
    BudgetOutOfRange,
    BudgetCurrencyUnknown,

    /// <summary>The path has no such step, or the step is not optional where it would have to be.</summary>
    StepUnknown,

    /// <summary>The path lists no such outcome.</summary>
    OutcomeUnknown,

    RequiredSkipped,
    StartedOutOfRange,
    DoneOutOfRange,
    DoneBeforeStarted,
    TimeOutOfRange,
    CostOutOfRange,
    CostCurrencyUnknown,
    NoteTooLong,
    TooManyLinks,
    LinkUnusable,
    EvidenceUnusable,
    MilestoneTitleMissing,
    MilestoneTitleTooLong,
    MilestoneDateOutOfRange,
    TooManyMilestones,

    /// <summary>It is not published, has closed or is an example, to which nobody can apply.</summary>
    OpeningUnavailable,

    TooManyOpenings,
}
