using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Domain.Guides.Reading;

/// <summary>The types of scalars, as the format spells them.</summary>
internal static partial class ScalarValues
{
    /// <summary>The longest decimal: 29 digits, point and sign.</summary>
    private const int LongestNumber = 31;

    /// <summary>Plain decimal notation only, and no more digits than are kept; null where it is something else.</summary>
    public static decimal? Number(GuideScalar scalar) =>
        scalar is { Form: not ScalarForm.Text, Text: { Length: <= LongestNumber } text }
        && PlainNumber().IsMatch(text)
        && decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && decimal.Abs(number).ToString(CultureInfo.InvariantCulture) == text.TrimStart('-')
            ? number
            : null;

    public static bool? Flag(GuideScalar scalar) => (scalar.Form, scalar.Text) switch
    {
        (ScalarForm.Text, _) => null,
        (_, "true" or "True" or "TRUE") => true,
        (_, "false" or "False" or "FALSE") => false,
        _ => null,
    };

    public static DateOnly? Date(GuideScalar scalar) =>
        scalar.Form is not ScalarForm.Value
        && DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <summary>Whether every surrogate has its other half; otherwise the text cannot be written as UTF-8.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber();
}
