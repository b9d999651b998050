using Portal.Domain.Guides;

namespace Portal.Features.Plan;

/// <summary>A path that somebody may begin, with what its figures rest on.</summary>
/// <param name="Place">The place of figures that name none.</param>
/// <param name="Sources">Of the guide, in its order.</param>
/// <param name="Position">0-based, in the guide.</param>
/// <param name="Enrolment">Their plan of it, where there is one.</param>
/// <param name="Achieved">The texts of its outcomes that they have achieved already, on whichever path; in the order of this one.</param>
/// <param name="Outcomes">How many outcomes it lists.</param>
/// <param name="Others">Other paths of the guide that they follow.</param>
/// <param name="IsFollowing">Whether they follow that plan now.</param>
public sealed record PathOffer(
    string GuideTitle, string? Place, DateOnly? ReviewedOn, IReadOnlyList<Source> Sources,
    Pathway Path, int Position, Guid? Enrolment, bool IsFollowing,
    IReadOnlyList<string> Achieved, int Outcomes, IReadOnlyList<OtherPlan> Others);

/// <summary>A plan of another path of the same guide.</summary>
public sealed record OtherPlan(Guid Enrolment, string PathTitle);
