namespace Portal.Domain.Guides;

/// <summary>An opening, or an example of one, on a card: the list of openings, the pages of its role and its internship.</summary>
/// <param name="Role">Slug of the role guide it belongs to.</param>
/// <param name="RoleTitle">That guide's title; null while it is not published, and then nothing links to it.</param>
/// <param name="Internship">Slug of the internship guide it belongs to.</param>
/// <param name="IsExample">Nobody can apply; never counted as an opening. See <see cref="OpeningDocument.IsExample"/>.</param>
/// <param name="OpenUntil">The last day on which it is shown; null: no end is known. See <see cref="OpeningDocument.OpenUntil"/>.</param>
public sealed record OpeningCard(
    string Slug, string Title, string Role, string? RoleTitle, string? Internship, string? Employer, string? Place, string? City,
    OpeningTerms? Terms, bool IsExample, DateOnly? PostedOn, DateOnly? OpenUntil, DateTime PublishedUtc)
{
    /// <inheritdoc cref="InternshipCard.GuideId"/>
    public int GuideId { get; init; }

    public bool IsClosed(DateOnly today) => OpenUntil < today;
}
