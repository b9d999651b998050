using Portal.Components.Shared;
using Portal.Domain.Search;

namespace Portal.Features.Reading;

/// <summary>A page of the catalogue: the documents that match a request, and what needs to be said about it.</summary>
/// <param name="Entries">Those of this page.</param>
/// <param name="Words">What was searched for; empty: everything.</param>
/// <param name="Filters">Those that hold.</param>
/// <param name="Search">How the words were taken.</param>
/// <param name="Counts">How many documents match, and would match with other filters.</param>
/// <param name="Known">The same for the whole catalogue: what there is to choose from.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Notes">What was changed about the request, for the reader.</param>
public sealed record Catalogue(
    IReadOnlyList<CatalogueEntry> Entries, string Words, SearchFilters Filters, CatalogueSearch Search,
    SearchCounts Counts, SearchCounts Known, int Page, int Pages, IReadOnlyList<string> Notes)
{
    /// <summary>Documents on a page.</summary>
    public const int PageSize = 20;

    public bool IsFiltered => Words.Length > 0 || Filters != SearchFilters.None;
}

/// <summary>How the words of a search were taken.</summary>
/// <param name="Terms">What was searched for in the end.</param>
/// <param name="AnyWord">Whether no document holds all the words, so that some of them were enough.</param>
/// <param name="WasCorrected">Whether a word that is found nowhere was taken for one of a title.</param>
public sealed record CatalogueSearch(SearchTerms Terms, bool AnyWord = false, bool WasCorrected = false);
