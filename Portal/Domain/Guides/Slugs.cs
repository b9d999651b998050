using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Domain.Guides;

/// <summary>Slugs and ids: lower-case letters and digits in words joined by single hyphens.</summary>
public static partial class Slugs
{
    public const int MaxLength = 80;

    public static bool IsValid(string? value) =>
        value is { Length: > 0 and <= MaxLength } && Pattern().IsMatch(value);

    /// <summary>
    /// The words as a slug: "Café, Bar" gives "cafe-bar". Cut between words where it would be too long; empty where no Latin
    /// letter and no digit is among them.
    /// </summary>
    public static string From(string words)
    {
        var slug = new StringBuilder();
        // By way of runes: half a letter cannot be normalised.
        var whole = string.Concat(words.EnumerateRunes());
        foreach (var letter in whole.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            {
                slug.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark
                && letter is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var made = slug.ToString().TrimEnd('-');
        if (made.Length <= MaxLength)
        {
            return made;
        }

        var end = made.LastIndexOf('-', MaxLength);
        return made[..(end > 0 ? end : MaxLength)];
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
