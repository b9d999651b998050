using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Domain.Guides.Reading;

/// <summary>The types of scalars, as the format spells them.</summary>
internal static partial class ScalarValues
{
    /// <summary>More digits than a decimal holds exactly.</summary>
    private const int MostDigits = 28;

    /// <summary>Plain decimal notation only; null where it is something else.</summary>
    public static decimal? Number(GuideScalar scalar) =>
        scalar.Form is not ScalarForm.Text
        && scalar.Text.Length <= MostDigits + 2
        && PlainNumber().IsMatch(scalar.Text)
        && scalar.Text.Count(char.IsAsciiDigit) <= MostDigits
            ? decimal.Parse(
                scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
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
