using System.Globalization;
using Portal.Domain.Guides;

namespace Portal.Features.Reading;

/// <summary>The guides that match a request, and what the page needs to say about the request.</summary>
/// <param name="Total">How many guides are published in all.</param>
/// <param name="Fields">Every field that has a guide, in alphabetical order.</param>
/// <param name="Words">What was searched for; empty: everything.</param>
/// <param name="Field">The field that is shown, as the guides spell it; null: any.</param>
/// <param name="Notes">What was changed about the request, for the reader.</param>
public sealed record Catalogue(
    IReadOnlyList<RoleGuideCard> Matches, int Total, IReadOnlyList<string> Fields,
    string Words, string? Field, IReadOnlyList<string> Notes)
{
    private static readonly CompareInfo Comparison = CultureInfo.InvariantCulture.CompareInfo;
    private static readonly StringComparer FieldOrder = StringComparer.Create(CultureInfo.GetCultureInfo("en"), ignoreCase: true);

    public bool IsFiltered => Words.Length > 0 || Field is not null;

    /// <param name="cards">All published guides, in the order in which they are to be shown.</param>
    public static Catalogue Of(IReadOnlyList<RoleGuideCard> cards, CatalogueRequest request)
    {
        List<string> fields = [.. cards.Select(card => card.Field).Distinct(StringComparer.OrdinalIgnoreCase).Order(FieldOrder)];
        var field = fields.Find(known => string.Equals(known, request.Field, StringComparison.OrdinalIgnoreCase));
        var notes = request.Field is null || field is not null ? request.Notes
            : [.. request.Notes, $"There is no field “{request.Field}”, so guides of every field are shown."];
        var words = request.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new(
            [.. cards.Where(card => IsIn(card, field) && words.All(word => Mentions(card, word)))],
            cards.Count, fields, request.Words, field, notes);
    }

    private static bool IsIn(RoleGuideCard card, string? field) =>
        field is null || string.Equals(card.Field, field, StringComparison.OrdinalIgnoreCase);

    private static bool Mentions(RoleGuideCard card, string word) =>
        Contains(card.Title, word) || Contains(card.Summary, word) || Contains(card.Field, word);

    private static bool Contains(string text, string word) =>
        Comparison.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
