using Portal.Domain.Guides;
using Portal.Domain.Progress;

namespace Portal.Features.Plan.Claims;

/// <summary>The claims of a guide with what a student thought of them.</summary>
/// <param name="Claims">In the guide's order.</param>
/// <param name="Dropped">Judged earlier; the guide no longer holds them.</param>
/// <param name="Sources">Of the guide, by id.</param>
public sealed record ClaimSheet(
    IReadOnlyList<ClaimEntry> Claims, IReadOnlyList<DroppedClaim> Dropped, IReadOnlyDictionary<string, Source> Sources)
{
    /// <summary>How many are not judged yet.</summary>
    public int Open => Claims.Count(entry => entry.Own is null);
}

/// <param name="Claim">As it read when it was judged.</param>
public sealed record DroppedClaim(string Claim, OwnJudgement Own);

/// <summary>The claims of a plan's guide.</summary>
/// <param name="BegunUtc">When the plan's path was begun.</param>
public sealed record PlanClaims(string GuideTitle, string PathTitle, DateTime BegunUtc, ClaimSheet Sheet);
