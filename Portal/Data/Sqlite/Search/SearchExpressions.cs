using Portal.Domain.Search;

namespace Portal.Data.Sqlite.Search;

/// <summary>
/// Writes searches as SQLite's full-text index reads them. Every word stands in quotation marks and holds letters and
/// digits only, so that nothing a reader types is read as an operator.
/// </summary>
internal static class SearchExpressions
{
    /// <summary>Null where nothing is searched for.</summary>
    public static string? Of(SearchTerms terms, bool anyWord) =>
        terms.IsEmpty ? null : string.Join(anyWord ? " OR " : " AND ", terms.Words.Select(Of));

    /// <summary>The same in one column.</summary>
    public static string? InColumn(string column, SearchTerms terms, bool anyWord) =>
        Of(terms, anyWord) is { } expression ? $"{column} : ({expression})" : null;

    private static string Of(SearchTerm term) => $"({string.Join(" OR ", term.Patterns.Select(Of))})";

    private static string Of(WordPattern pattern) => $"\"{pattern.Text}\"{(pattern.IsPrefix ? " *" : "")}";
}
