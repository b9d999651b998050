using Portal.Domain.Guides;
using Portal.Domain.Progress;

namespace Portal.Features.Plan;

/// <summary>One plan as its page shows it.</summary>
/// <param name="Path">With the figures of the plan's place. The plan's page has it without what it does not show: texts and resources of its steps, and what speaks for and against it.</param>
/// <param name="Letter">The letter of the path within its guide.</param>
/// <param name="EndedUtc">When it was finished or left; null while neither.</param>
/// <param name="Steps">What the student said of steps, also of such as the guide no longer has.</param>
/// <param name="Milestones">By their days.</param>
/// <param name="Openings">Kept with the plan, those that end first before those without an end.</param>
/// <param name="Achieved">What the student has achieved of the outcomes on this path.</param>
/// <param name="Evidence">Of outcomes on this path, achieved or not.</param>
/// <param name="Retired">Achieved here earlier; the guide no longer asks for it.</param>
/// <param name="Places">For which the guide has figures of their own, its own place first.</param>
/// <param name="GuidePlace">Of figures that name none.</param>
/// <param name="ReviewedOn">Dates the editors' estimates that have no date of their own.</param>
/// <param name="Sources">Those on which the times and the money of the path rest.</param>
public sealed record PlanView(
    Guid Enrolment, string GuideSlug, string GuideTitle, bool GuideIsPublished, Pathway Path, string Letter,
    DateTime StartedUtc, PlanState State, DateTime? EndedUtc, PlanEnd? EndReason,
    PlanSettings Settings, IReadOnlyList<PauseSpan> Pauses, IReadOnlyList<StepEntry> Steps, IReadOnlyList<Milestone> Milestones,
    IReadOnlyList<SavedOpening> Openings,
    IReadOnlyList<AchievedOutcome> Achieved, IReadOnlyList<OutcomeEvidence> Evidence, IReadOnlyList<RetiredOutcome> Retired,
    IReadOnlyList<string> Places, string? GuidePlace, DateOnly? ReviewedOn, IReadOnlyList<Source> Sources)
{
    /// <summary>The plan as others may see it: without notes, own links and figures, openings, and the budget. The dates stay what they are.</summary>
    public PlanView Shared() => this with
    {
        Settings = Settings with { Budget = null, BudgetCurrency = null },
        Openings = [],
        Steps = [.. Steps.Select(step => step with { Note = null, Links = [], Cost = null })],
    };

    /// <inheritdoc cref="AchievedOutcome.EarlierWording"/>
    public string? EarlierWording(string outcomeId) => Achieved.FirstOrDefault(known => known.OutcomeId == outcomeId)?.EarlierWording;

    public StepEntry Entry(string stepId) => Steps.FirstOrDefault(step => step.StepId == stepId) ?? StepEntry.Of(stepId);
}

/// <summary>An opening that a student keeps with a plan.</summary>
/// <param name="OpenUntil">The last day to apply; null: none is known.</param>
/// <param name="IsPublished">Whether its page is still there to be read; a day that has passed closes it too.</param>
public sealed record SavedOpening(string Slug, string Title, DateOnly? OpenUntil, bool IsPublished)
{
    public bool IsOpen(DateOnly today) => IsPublished && !(OpenUntil < today);
}

/// <summary>A plan in the list of a student's plans.</summary>
/// <param name="Achieved">All that the student has achieved, on this path or elsewhere.</param>
public sealed record PlanCard(
    Guid Enrolment, string GuideTitle, string PathTitle, string Letter, Pathway Path,
    DateTime StartedUtc, PlanState State, IReadOnlyList<string> Achieved)
{
    /// <summary>Neither paused nor ended.</summary>
    public bool IsActive => State is PlanState.Active;
}

/// <param name="EarlierWording">What the student achieved in fact, where the guide put this outcome in its place; null: this one.</param>
public sealed record AchievedOutcome(string OutcomeId, DateTime AchievedUtc, string? EarlierWording = null);

/// <param name="Url">A web address.</param>
public sealed record OutcomeEvidence(string OutcomeId, string Url, DateTime AddedUtc);

public sealed record RetiredOutcome(string Text, string StepTitle, DateTime AchievedUtc);

/// <summary>An outcome in the list of the latest.</summary>
public sealed record LatelyAchieved(string Text, DateTime AchievedUtc);
