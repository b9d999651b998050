using Portal.Domain.Guides;
using Portal.Domain.Search;

namespace Portal.Components.Shared;

/// <summary>A document as a row of the catalogue.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Title">With the searched words marked.</param>
/// <param name="Summary">With the searched words marked.</param>
/// <param name="Passage">Where else the searched words stand; null where title and summary hold them all.</param>
/// <param name="Time">How long a role takes; null: not known, or no role.</param>
public sealed record CatalogueEntry(
    FoundDocument Document, string Address, IReadOnlyList<TextRun> Title, IReadOnlyList<TextRun> Summary, FoundPassage? Passage, RoleTime? Time)
{
    /// <summary>How long an internship or an opening lasts and what it pays; null: it says neither, or it is a role.</summary>
    public FoundTerms? Terms { get; init; }
}

/// <param name="StatedOn">Dates what names no date of its own: the review of a guide, the posting of an opening.</param>
public sealed record FoundTerms(Duration? Duration, Money? Stipend, DateOnly? StatedOn);

/// <param name="Address">The place on a page where the passage stands.</param>
/// <param name="Text">Its words, or those around the searched ones, which are marked.</param>
public sealed record FoundPassage(SearchPassage Passage, string Address, IReadOnlyList<TextRun> Text);
