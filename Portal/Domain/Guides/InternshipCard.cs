namespace Portal.Domain.Guides;

/// <summary>An internship guide on a card: the list of internships, the page of its role.</summary>
/// <param name="Role">Slug of the role guide it belongs to.</param>
/// <param name="RoleTitle">That guide's title; null while it is not published, and then nothing links to it.</param>
/// <param name="Programmes">How many named programmes it tells of.</param>
public sealed record InternshipCard(
    string Slug, string Title, string Role, string? RoleTitle, string? Place, string? City, string Summary,
    InternshipTerms? Terms, int Programmes, DateOnly? ReviewedOn, DateOnly? ReviewBy, DateTime PublishedUtc)
{
    /// <summary>The number under which the database has it for good; 0 for a card that comes from no database.</summary>
    public int GuideId { get; init; }
}
