using System.Text.RegularExpressions;

namespace Portal.Components.Shared.Figures;

/// <summary>"a" or "an", by how the next word sounds.</summary>
public static partial class IndefiniteArticle
{
    /// <summary>
    /// The title with its article: "a Backend Developer", "an API Developer", "a UX Designer". On a page of another
    /// language the title alone, because titles are English words there.
    /// </summary>
    public static string With(string title) =>
        !DocumentCulture.IsEnglish ? title : $"{(SoundsLikeVowel(title) ? "an" : "a")} {title}";

    private static bool SoundsLikeVowel(string title) =>
        SpelledOut().IsMatch(title)
            ? "AEFHILMNORSX".Contains(title[0], StringComparison.Ordinal)
            : SilentH().IsMatch(title) || (StartsWithVowel().IsMatch(title) && !StartsWithYouOrOne().IsMatch(title));

    /// <summary>An abbreviation said letter by letter: QA, API, UX, SRE.</summary>
    [GeneratedRegex(@"^[A-Z]{2,4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex SpelledOut();

    [GeneratedRegex("^[aeiou]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StartsWithVowel();

    [GeneratedRegex("^(eu|one|uni(?!n)|use|usa|uti|ura|uro)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StartsWithYouOrOne();

    [GeneratedRegex("^(hour|honest|honou?r|heir)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SilentH();
}
