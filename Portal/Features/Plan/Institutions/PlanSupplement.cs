using Portal.Domain.Institutions;

namespace Portal.Features.Plan.Institutions;

/// <summary>What institutions have for a plan.</summary>
/// <param name="IsOffered">Whether there is one that adds something to its path.</param>
/// <param name="Chosen">The student's own; null: none was chosen, or it is closed.</param>
/// <param name="Suggested">The one whose page led here, where it adds something and the student has none yet.</param>
/// <param name="Added">What the chosen one adds to the plan's path; null: nothing.</param>
public sealed record PlanSupplement(bool IsOffered, InstitutionOption? Chosen, InstitutionOption? Suggested, Supplement? Added)
{
    public static readonly PlanSupplement None = new(false, null, null, null);
}

public sealed record InstitutionOption(string Slug, string Name);
