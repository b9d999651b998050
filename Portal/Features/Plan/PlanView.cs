using Portal.Domain.Guides;

namespace Portal.Features.Plan;

/// <summary>One plan as its page shows it.</summary>
/// <param name="Letter">The letter of the path within its guide.</param>
/// <param name="LeftUtc">When the student left the path; null while following it.</param>
/// <param name="Achieved">What the student has achieved of the outcomes on this path.</param>
/// <param name="Retired">Achieved here earlier; the guide no longer asks for it.</param>
public sealed record PlanView(
    Guid Enrolment, string GuideSlug, string GuideTitle, bool GuideIsPublished, Pathway Path, string Letter,
    DateTime StartedUtc, DateTime? LeftUtc, IReadOnlyList<AchievedOutcome> Achieved, IReadOnlyList<RetiredOutcome> Retired);

/// <summary>A plan in the list of a student's plans.</summary>
public sealed record PlanCard(
    Guid Enrolment, string GuideTitle, string PathTitle, string Letter, Pathway Path,
    DateTime StartedUtc, DateTime? LeftUtc, IReadOnlyList<string> Achieved);

public sealed record AchievedOutcome(string OutcomeId, DateTime AchievedUtc);

public sealed record RetiredOutcome(string Text, string StepTitle, DateTime AchievedUtc);
