using Microsoft.Extensions.Primitives;
using Portal.Components.Wording;
using Portal.Infrastructure;

namespace Portal.Features.Reading;

/// <summary>What a reader asks of the catalogue, out of the address: anything may stand there.</summary>
/// <param name="Words">What to search for; empty: everything.</param>
/// <param name="Filters">The other keys that are there and not empty, as they were written.</param>
/// <param name="Notes">What was changed about the request, for the reader.</param>
public sealed record CatalogueRequest(string Words, IReadOnlyDictionary<string, string> Filters, IReadOnlyList<string> Notes)
{
    /// <summary>Characters of a search or a filter; what is longer is cut.</summary>
    public const int MaxLength = 200;

    /// <summary>Other keys of the query are no concern of this page and stay unread.</summary>
    public static CatalogueRequest From(IQueryCollection query)
    {
        var notes = new List<string>();
        var values = PortalUrls.CatalogueKeys
            .Select(key => (Key: key, Value: Clean(query[key], key, notes)))
            .Where(pair => pair.Value.Length > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        values.Remove(PortalUrls.WordsKey, out var words);
        return new(words ?? "", values, notes);
    }

    private static string Clean(StringValues values, string key, List<string> notes)
    {
        var (text, hadControls, wasCut) = QueryText.Read(values, MaxLength);
        if (hadControls)
        {
            notes.Add(Phrase.Of(Texts.CatalogueNoteControl, NameOf(key)));
        }

        if (wasCut)
        {
            notes.Add(Phrase.Of(Texts.CatalogueNoteLong, NameOf(key), MaxLength));
        }

        return text;
    }

    private static string NameOf(string key) => key switch
    {
        PortalUrls.WordsKey => Texts.CatalogueSearch,
        PortalUrls.KindKey => Texts.CatalogueKind,
        PortalUrls.PlaceKey => Texts.CataloguePlace,
        PortalUrls.FieldKey => Texts.CatalogueField,
        PortalUrls.MaxMonthsKey => Texts.CatalogueMonths,
        PortalUrls.DifficultyKey => Texts.CatalogueDifficulty,
        PortalUrls.RouteKey => Texts.CatalogueRoute,
        _ => Texts.CataloguePage,
    };
}
