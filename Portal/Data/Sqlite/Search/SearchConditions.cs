using Portal.Domain.Search;

namespace Portal.Data.Sqlite.Search;

/// <summary>The filters that a reader can set, each as a condition on <c>SearchDocuments d</c>.</summary>
internal static class SearchConditions
{
    public const string IsOpen = """(d."OpenUntil" IS NULL OR d."OpenUntil" >= @today)""";

    /// <summary>Those that are set.</summary>
    public static IEnumerable<(SearchFacet Facet, string Sql)> Of(SearchFilters filters)
    {
        if (filters.Kind is not null)
        {
            yield return (SearchFacet.Kind, """d."Kind" = @kind""");
        }

        if (filters.Place is not null)
        {
            yield return (SearchFacet.Place,
                """EXISTS (SELECT 1 FROM "SearchPlaces" p WHERE p."GuideId" = d."GuideId" AND p."Place" = @place)""");
        }

        if (filters.Field is not null)
        {
            yield return (SearchFacet.Field, """d."Field" IS @field""");
        }

        if (filters.MaxMonths is not null)
        {
            yield return (SearchFacet.Months, """coalesce(d."Months" <= @maxMonths, 0)""");
        }

        if (filters.MaxDifficulty is not null)
        {
            yield return (SearchFacet.Difficulty, """coalesce(d."Difficulty" <= @maxDifficulty, 0)""");
        }

        if (filters.Route is not null)
        {
            yield return (SearchFacet.Route,
                """EXISTS (SELECT 1 FROM "SearchRoutes" r WHERE r."GuideId" = d."GuideId" AND r."Route" = @route)""");
        }
    }
}

/// <summary>What documents are counted by. The numbers are bits, and those of the statement that counts.</summary>
internal enum SearchFacet
{
    Total = 0,
    Kind = 1,
    Place = 2,
    Field = 4,
    Difficulty = 8,
    Months = 16,
    Route = 32,
}
