using System.Globalization;
using Microsoft.Extensions.Primitives;
using Portal.Infrastructure;

namespace Portal.Features.Reading;

/// <summary>What a reader asks of the catalogue, out of the address: anything may stand there.</summary>
/// <param name="Words">What to search for; empty: everything.</param>
/// <param name="Field">The field to show; null: any.</param>
/// <param name="Notes">What was changed about the request, for the reader.</param>
public sealed record CatalogueRequest(string Words, string? Field, IReadOnlyList<string> Notes)
{
    /// <summary>Characters of a search or a filter; what is longer is cut.</summary>
    public const int MaxLength = 200;

    /// <summary>Other keys of the query are no concern of this page and stay unread.</summary>
    public static CatalogueRequest From(IQueryCollection query)
    {
        var notes = new List<string>();
        var words = Clean(query[PortalUrls.WordsKey], "search", notes);
        var field = Clean(query[PortalUrls.FieldKey], "field", notes);
        return new(words, field.Length == 0 ? null : field, notes);
    }

    private static string Clean(StringValues values, string what, List<string> notes)
    {
        // Of a key that stands there twice, the first counts.
        var given = values.Count == 0 ? "" : values[0] ?? "";
        var text = string.Concat(given.Where(character => !char.IsControl(character)));
        if (text.Length != given.Length)
        {
            notes.Add($"The {what} held characters that cannot be shown. They were left out.");
        }

        text = text.Trim();
        if (text.Length <= MaxLength)
        {
            return text;
        }

        notes.Add(string.Create(CultureInfo.InvariantCulture, $"The {what} was longer than {MaxLength} characters. Only its beginning was used."));
        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text[..end].TrimEnd();
    }
}
