namespace Portal.Domain.Search;

/// <summary>A published document as a row of the catalogue.</summary>
/// <param name="Id">Of the guide's row.</param>
/// <param name="Kind">One of <see cref="Guides.GuideKinds"/>.</param>
/// <param name="IsExample">An opening that nobody can apply to.</param>
/// <param name="Paths">Number of its paths.</param>
/// <param name="Passages">What was searched, in the order of the page.</param>
public sealed record FoundDocument(
    int Id, string Kind, string Slug, string Title, string Summary, string? Field, string? Place, string? City, int? Difficulty,
    int Paths, bool IsExample, DateOnly? ReviewedOn, DateOnly? ReviewBy, IReadOnlyList<SearchPassage> Passages);
