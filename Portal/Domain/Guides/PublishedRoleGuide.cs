namespace Portal.Domain.Guides;

/// <summary>A published role guide as a reading page needs it: the document, when it was published, and what its links lead to.</summary>
/// <param name="Revision">Number of the published revision, from 1.</param>
/// <param name="PublishedUtc">When that revision was published.</param>
/// <param name="RevisionNote">What changed, in the author's words.</param>
/// <param name="PublishedSlugs">Which of the document's links are published now; the others are plain text.</param>
public sealed record PublishedRoleGuide(
    RoleGuideDocument Document, int Revision, DateTime PublishedUtc, string? RevisionNote,
    IReadOnlySet<string> PublishedSlugs);

/// <summary>A role guide on a card: home, catalogue, related roles.</summary>
/// <param name="Paths">All its paths, for the line on the card and their number.</param>
public sealed record RoleGuideCard(
    string Slug, string Title, string Field, string Summary, string? Place, int? Difficulty,
    IReadOnlyList<HeadlineTimeline> Timelines, IReadOnlyList<Pathway> Paths,
    DateOnly? ReviewedOn, DateOnly? ReviewBy, DateTime PublishedUtc);
