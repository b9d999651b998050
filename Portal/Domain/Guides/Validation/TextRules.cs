using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Portal.Domain.Guides.Validation;

/// <summary>What holds for every text of a document, whichever key it stands under.</summary>
internal static class TextRules
{
    /// <summary>What a decoder puts in place of what it could not read.</summary>
    private const char Lost = '\uFFFD';

    /// <summary>All control characters but tab and line feed, and <see cref="Lost"/>.</summary>
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl).Except(['\t', '\n']), Lost,
    ]);

    public static void Check(GuideDocument document, Inspection inspection)
    {
        // The JSON has every text under the path by which the format calls it, also those that come to the format later.
        using var json = JsonDocument.Parse(GuideJson.Serialize(document));
        Check(json.RootElement, "", inspection);
    }

    private static void Check(JsonElement value, string path, Inspection inspection)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Check(property.Value, GuidePath.Key(path, property.Name), inspection);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Check(item, GuidePath.Item(path, index), inspection);
                }

                break;
            case JsonValueKind.String:
                Check(value.GetString()!, path, inspection);
                break;
        }
    }

    private static void Check(string text, string path, Inspection inspection)
    {
        var at = text.AsSpan().IndexOfAny(Unwanted);
        if (at >= 0)
        {
            inspection.Problem(
                "text.control", path,
                text[at] is Lost
                    ? "A character was lost here and replaced by a question mark in a box. Write the word anew."
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"The text holds a control character (U+{(int)text[at]:X4}), which nobody can see. Write the words around it anew."));
        }
    }
}
