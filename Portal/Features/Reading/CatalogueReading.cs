using System.Globalization;
using Portal.Components.Shared.Figures;
using Portal.Components.Wording;
using Portal.Domain.Guides;
using Portal.Domain.Search;
using Portal.Infrastructure;

namespace Portal.Features.Reading;

/// <summary>A request against what there is: values that mean nothing are dropped, and the reader is told.</summary>
/// <param name="Page">From 1; may lie behind the last page.</param>
public sealed record CatalogueReading(SearchFilters Filters, int Page, IReadOnlyList<string> Notes)
{
    private const int MostMonths = 240;

    private const int MostPages = 100_000;

    /// <param name="known">What the whole catalogue holds.</param>
    public static CatalogueReading Of(CatalogueRequest request, SearchCounts known)
    {
        var notes = request.Notes.ToList();
        string? Word(string key, IEnumerable<string> words, Func<string, string> note) =>
            Find(request, key, given => words.FirstOrDefault(word => word.Equals(given, StringComparison.OrdinalIgnoreCase)), note, notes);
        int? Number(string key, int most, string note) =>
            Find(request, key, given => NumberUpTo(given, most), given => Phrase.Of(note, given, most), notes);

        var filters = new SearchFilters(
            Word(PortalUrls.KindKey, GuideKinds.All, given => Phrase.Of(Texts.CatalogueNoteKind, given)),
            Word(PortalUrls.PlaceKey, known.Places.Keys, given => Phrase.Of(Texts.CatalogueNotePlace, PlaceOf(given))),
            Word(PortalUrls.FieldKey, known.Fields.Keys, given => Phrase.Of(Texts.CatalogueNoteField, given)),
            Number(PortalUrls.MaxMonthsKey, MostMonths, Texts.CatalogueNoteMonths),
            Number(PortalUrls.DifficultyKey, 5, Texts.CatalogueNoteDifficulty),
            Word(PortalUrls.RouteKey, Vocabulary.EntryRoutes, given => Phrase.Of(Texts.CatalogueNoteRoute, given)));
        return new(filters, Number(PortalUrls.PageKey, MostPages, Texts.CatalogueNotePage) ?? 1, notes);
    }

    private static T? Find<T>(CatalogueRequest request, string key, Func<string, T?> find, Func<string, string> note, List<string> notes)
    {
        if (!request.Filters.TryGetValue(key, out var given))
        {
            return default;
        }

        var found = find(given);
        if (found is null)
        {
            notes.Add(note(given));
        }

        return found;
    }

    private static int? NumberUpTo(string given, int most) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;

    /// <summary>The name of a place that there is; anything else as it was written.</summary>
    private static string PlaceOf(string given) =>
        given.ToUpperInvariant() is var code && Places.IsValid(code) ? PlaceNames.Of(code) : $"“{given}”";
}
