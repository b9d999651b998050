namespace Portal.Domain.Search;

/// <summary>What there is to choose from in the whole catalogue.</summary>
/// <param name="Counts">Of all documents, without filters.</param>
/// <param name="Spelling">Knows the words of all titles.</param>
public sealed record SearchVocabulary(SearchCounts Counts, Spelling Spelling);
