using Portal.Domain.Progress;

namespace Portal.Features.Plan;

/// <summary>What became of a change.</summary>
/// <param name="IsFound">False: the account has no such plan.</param>
/// <param name="Problems">Why nothing was saved.</param>
public sealed record PlanWrite(bool IsFound, IReadOnlyList<PlanProblem> Problems)
{
    public static readonly PlanWrite Missing = new(false, []);
    public static readonly PlanWrite Done = new(true, []);

    /// <summary>It is on the disk.</summary>
    public bool IsSaved => IsFound && Problems.Count == 0;

    public static PlanWrite Refused(IReadOnlyList<PlanProblem> problems) => new(true, problems);
}
