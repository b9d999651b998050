using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Search;

namespace Portal.Data.Sqlite.Search;

/// <summary>
/// Searches, filters and counts the published documents. All that is SQLite's own in it stands here and in
/// <see cref="SearchIndexWriter"/>, so that another database needs these two and nothing else.
/// </summary>
public sealed class SearchQueries(PortalDbContext db)
{
    /// <summary>
    /// The exact title first, then what has the words in its title, then in its other names; within these by frequency of
    /// the words, each column with its weight (title, other names, summary, skills, steps, outcomes).
    /// </summary>
    private const string BestFirst =
        """
        CASE WHEN d."FoldedTitle" = @folded THEN 0
             WHEN d."GuideId" IN (SELECT rowid FROM "SearchIndex" WHERE "SearchIndex" MATCH @title) THEN 1
             WHEN d."GuideId" IN (SELECT rowid FROM "SearchIndex" WHERE "SearchIndex" MATCH @alsoCalled) THEN 2
             ELSE 3 END,
        bm25("SearchIndex", 10, 6, 4, 2, 1, 0.7), d."Title", d."GuideId"
        """;

    /// <summary>Whether any document holds the words, whatever the filters.</summary>
    public async Task<bool> AnyAsync(SearchTerms terms, bool anyWord, CancellationToken cancellationToken)
    {
        await using var command = await CommandAsync(cancellationToken);
        command.CommandText = """SELECT EXISTS (SELECT 1 FROM "SearchIndex" WHERE "SearchIndex" MATCH @words)""";
        Add(command, "words", SearchExpressions.Of(terms, anyWord));
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) == 1;
    }

    /// <summary>How many documents match, in all and by the values they can be filtered by.</summary>
    public async Task<SearchCounts> CountAsync(SearchSelection selection, CancellationToken cancellationToken)
    {
        await using var command = await CommandAsync(cancellationToken);
        command.CommandText = SearchCountSql.Of(selection);
        AddSelection(command, selection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await SearchCountSql.ReadAsync(reader, cancellationToken);
    }

    /// <summary>The documents at the given places of the list.</summary>
    public async Task<IReadOnlyList<FoundDocument>> PageAsync(
        SearchSelection selection, int skip, int take, CancellationToken cancellationToken)
    {
        var ids = await IdsAsync(selection, skip, take, cancellationToken);
        var rows = await db.Set<SearchDocument>().AsNoTracking().Where(row => ids.Contains(row.GuideId))
            .Select(row => new FoundDocument(
                row.GuideId, row.Kind, row.Slug, row.Title, row.Summary, row.Field, row.Place, row.City, row.Difficulty,
                row.Paths, row.IsExample, row.ReviewedOn, row.ReviewBy, row.Passages!.Passages))
            .ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => ids.IndexOf(row.Id))];
    }

    /// <summary>The words of all titles and other names, with the number of documents that have them.</summary>
    public async Task<Spelling> SpellingAsync(CancellationToken cancellationToken)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var titleWords in db.Set<SearchDocument>().Select(row => row.TitleWords).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var word in titleWords.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = words.GetValueOrDefault(word) + 1;
            }
        }

        return new(words);
    }

    private async Task<List<int>> IdsAsync(SearchSelection selection, int skip, int take, CancellationToken cancellationToken)
    {
        await using var command = await CommandAsync(cancellationToken);
        var where = string.Join(" AND ", SearchConditions.Of(selection.Filters).Select(condition => condition.Sql).Prepend(SearchConditions.IsOpen));
        command.CommandText = selection.Terms.IsEmpty
            ? $"""
               SELECT d."GuideId" FROM "SearchDocuments" d WHERE {where}
               ORDER BY d."Title", d."GuideId" LIMIT @take OFFSET @skip
               """
            : $"""
               SELECT d."GuideId" FROM "SearchIndex" JOIN "SearchDocuments" d ON d."GuideId" = "SearchIndex".rowid
               WHERE "SearchIndex" MATCH @words AND {where}
               ORDER BY {BestFirst} LIMIT @take OFFSET @skip
               """;
        AddSelection(command, selection);
        Add(command, "folded", SearchWords.Folded([selection.Terms.Text]));
        Add(command, "title", SearchExpressions.InColumn("title", selection.Terms, selection.AnyWord));
        Add(command, "alsoCalled", SearchExpressions.InColumn("also_called", selection.Terms, selection.AnyWord));
        Add(command, "take", take);
        Add(command, "skip", skip);
        var ids = new List<int>(take);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            ids.Add(reader.GetInt32(0));
        }

        return ids;
    }

    private async Task<DbCommand> CommandAsync(CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        return db.Database.GetDbConnection().CreateCommand();
    }

    private static void AddSelection(DbCommand command, SearchSelection selection)
    {
        var (filters, today) = (selection.Filters, selection.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(command, "words", SearchExpressions.Of(selection.Terms, selection.AnyWord));
        Add(command, "today", today);
        Add(command, "kind", filters.Kind);
        Add(command, "place", filters.Place);
        Add(command, "field", filters.Field);
        Add(command, "maxMonths", filters.MaxMonths);
        Add(command, "maxDifficulty", filters.MaxDifficulty);
        Add(command, "route", filters.Route);
    }

    private static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@{name}";
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
