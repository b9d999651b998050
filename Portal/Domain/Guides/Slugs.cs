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

    /// <summary>A slug out of words: "Deploy an API" becomes <c>deploy-an-api</c>. Empty where no letter or digit is left.</summary>
    /// <param name="longest">Characters it may have; it ends with a whole word.</param>
    public static string Of(string words, int longest = 40)
    {
        // By way of runes: half a letter cannot be normalised.
        var plain = string.Concat(words.EnumerateRunes()).Normalize(NormalizationForm.FormD).ToLowerInvariant()
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark ? '\0' : '-')
            .Where(letter => letter != '\0');
        var parts = string.Concat(plain).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var slug = "";
        foreach (var part in parts)
        {
            if (slug.Length + part.Length + 1 > longest)
            {
                return slug.Length > 0 ? slug : part[..Math.Min(part.Length, longest)];
            }

            slug = slug.Length == 0 ? part : $"{slug}-{part}";
        }

        return slug;
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
