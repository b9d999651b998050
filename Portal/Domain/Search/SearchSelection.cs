namespace Portal.Domain.Search;

/// <summary>Which documents are asked for.</summary>
/// <param name="Terms">Empty: every document, by title; otherwise the best match first.</param>
/// <param name="AnyWord">Whether one of the words is enough; otherwise all of them are needed.</param>
/// <param name="Today">An opening that has closed before is not found.</param>
public sealed record SearchSelection(SearchTerms Terms, bool AnyWord, SearchFilters Filters, DateOnly Today);
