using System.Globalization;
using Portal.Domain.Guides;
using Portal.Domain.Search;

namespace Portal.Infrastructure;

/// <summary>The catalogue with its search and filters, and the ways from it into the documents.</summary>
public static partial class PortalUrls
{
    /// <summary>Query keys of the catalogue; it reads no others.</summary>
    public const string WordsKey = "q", KindKey = "kind", FieldKey = "field", MaxMonthsKey = "maxMonths",
        DifficultyKey = "difficulty", RouteKey = "route", PageKey = "page";

    /// <inheritdoc cref="WordsKey"/>
    public static readonly IReadOnlyList<string> CatalogueKeys =
        [WordsKey, KindKey, PlaceKey, FieldKey, MaxMonthsKey, DifficultyKey, RouteKey, PageKey];

    /// <summary>The catalogue with what it is filtered by; what is empty stays out of the address.</summary>
    public static string GuidesWhere(string? words, string? field) => GuidesWhere(words, new SearchFilters(Field: field));

    /// <param name="page">From 1.</param>
    /// <inheritdoc cref="GuidesWhere(string?, string?)"/>
    public static string GuidesWhere(string? words, SearchFilters filters, int page = 1)
    {
        (string Key, string? Value)[] parts =
        [
            (WordsKey, words),
            (KindKey, filters.Kind),
            (PlaceKey, filters.Place),
            (FieldKey, filters.Field),
            (MaxMonthsKey, filters.MaxMonths?.ToString(CultureInfo.InvariantCulture)),
            (DifficultyKey, filters.MaxDifficulty?.ToString(CultureInfo.InvariantCulture)),
            (RouteKey, filters.Route),
            (PageKey, page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        var query = string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? Guides : $"{Guides}?{query}";
    }

    /// <summary>A document of any kind.</summary>
    /// <param name="kind">One of <see cref="GuideKinds"/>.</param>
    public static string Document(string kind, string slug) => kind switch
    {
        GuideKinds.InternshipGuide => $"{Internships}/{slug}",
        GuideKinds.Opening => $"{Openings}/{slug}",
        _ => Guide(slug),
    };

    /// <summary>The place of a document where a passage stands.</summary>
    /// <inheritdoc cref="Document"/>
    public static string Passage(string kind, string slug, SearchPassage passage)
    {
        if (passage is { Path: { } path, Step: { } step })
        {
            return $"{Path(slug, path)}#{GuideAnchors.Step(step)}";
        }

        var anchor = GuideAnchors.Of(kind, passage.Section);
        return Document(kind, slug) + (anchor is null ? "" : $"#{anchor}");
    }
}
