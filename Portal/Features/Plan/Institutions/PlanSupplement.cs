using Portal.Domain.Institutions;

namespace Portal.Features.Plan.Institutions;

/// <summary>What institutions have for a plan.</summary>
/// <param name="Options">Those that add something to its path, by name, and the one that was chosen.</param>
/// <param name="Chosen">Slug of the student's own; null: none was chosen, or it is closed.</param>
/// <param name="Suggested">Slug of the one whose page led here, where the student has none yet.</param>
/// <param name="Added">What the chosen one adds to the plan's path; null: nothing.</param>
public sealed record PlanSupplement(IReadOnlyList<InstitutionOption> Options, string? Chosen, string? Suggested, Supplement? Added)
{
    public static readonly PlanSupplement None = new([], null, null, null);
}

public sealed record InstitutionOption(string Slug, string Name);
