using System.Data.Common;
using System.Globalization;
using Portal.Domain.Search;

namespace Portal.Data.Sqlite.Search;

/// <summary>
/// Counts by all filters in one statement: the documents that match the words are looked up once, each with the filters
/// it fails; a value of a filter counts those that fail no other.
/// </summary>
internal static class SearchCountSql
{
    public static string Of(SearchSelection selection)
    {
        var conditions = SearchConditions.Of(selection.Filters).ToList();
        var failed = conditions.Count == 0 ? "0" : string.Join(" + ", conditions.Select(condition => $"{(int)condition.Facet} * (NOT ({condition.Sql}))"));
        var words = selection.Terms.IsEmpty ? "" : """AND d."GuideId" IN (SELECT rowid FROM "SearchIndex" WHERE "SearchIndex" MATCH @words)""";
        return $"""
            WITH hits AS MATERIALIZED (
                SELECT d."GuideId" AS id, d."Kind" AS kind, d."Field" AS field, d."Difficulty" AS difficulty, d."Months" AS months, {failed} AS failed
                FROM "SearchDocuments" d WHERE {SearchConditions.IsOpen} {words})
            SELECT {(int)SearchFacet.Total} AS facet, NULL AS value, count(*) AS documents FROM hits WHERE failed = 0
            UNION ALL {Column(SearchFacet.Kind, "kind")}
            UNION ALL {Column(SearchFacet.Field, "field")}
            UNION ALL {Column(SearchFacet.Difficulty, "difficulty")}
            UNION ALL {Column(SearchFacet.Months, "months")}
            UNION ALL {Table(SearchFacet.Place, "SearchPlaces", "Place")}
            UNION ALL {Table(SearchFacet.Route, "SearchRoutes", "Route")}
            """;
    }

    public static async Task<SearchCounts> ReadAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        var counts = Enum.GetValues<SearchFacet>().ToDictionary(facet => facet, _ => new Dictionary<string, int>(StringComparer.Ordinal));
        while (await reader.ReadAsync(cancellationToken))
        {
            counts[(SearchFacet)reader.GetInt32(0)][reader.IsDBNull(1) ? "" : reader.GetString(1)] = reader.GetInt32(2);
        }

        return new(
            counts[SearchFacet.Total].GetValueOrDefault(""), counts[SearchFacet.Kind], counts[SearchFacet.Place], counts[SearchFacet.Field],
            counts[SearchFacet.Route], ByNumber(counts[SearchFacet.Difficulty]), ByNumber(counts[SearchFacet.Months]));
    }

    private static string Column(SearchFacet facet, string column) =>
        $"SELECT {(int)facet}, {column}, count(*) FROM hits WHERE {FailsNoOther(facet)} AND {column} IS NOT NULL GROUP BY {column}";

    private static string Table(SearchFacet facet, string table, string column) =>
        $"""
        SELECT {(int)facet}, v."{column}", count(*) FROM hits JOIN "{table}" v ON v."GuideId" = hits.id
        WHERE {FailsNoOther(facet)} GROUP BY v."{column}"
        """;

    private static string FailsNoOther(SearchFacet facet) => $"failed & ~{(int)facet} = 0";

    private static Dictionary<int, int> ByNumber(Dictionary<string, int> counts) =>
        counts.ToDictionary(count => int.Parse(count.Key, CultureInfo.InvariantCulture), count => count.Value);
}
