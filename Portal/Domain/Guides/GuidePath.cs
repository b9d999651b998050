using System.Globalization;
using System.Text;

namespace Portal.Domain.Guides;

/// <summary>Spells the paths of problems: <c>paths[0].steps[2].time.max</c>.</summary>
internal static class GuidePath
{
    /// <summary>Longest part of a file's own words that a message or a path repeats.</summary>
    private const int LongestQuote = 60;

    public static string Key(string parent, string key)
    {
        var name = IsPlain(key) ? key : $"\"{Excerpt(key)}\"";
        return parent.Length == 0 ? name : $"{parent}.{name}";
    }

    public static string Item(string parent, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");

    /// <summary>Whether <paramref name="path"/> is <paramref name="ancestor"/> or stands somewhere below it.</summary>
    public static bool IsWithin(string path, string ancestor) =>
        path.StartsWith(ancestor, StringComparison.Ordinal)
        && (path.Length == ancestor.Length || path[ancestor.Length] is '.' or '[');

    /// <summary>The parts of a path, each a key or the number of an item.</summary>
    public static IEnumerable<(string? Key, int Index)> Parts(string path)
    {
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            yield return (bracket < 0 ? part : part[..bracket], 0);
            while (bracket >= 0)
            {
                var end = part.IndexOf(']', bracket);
                if (end < 0 || !int.TryParse(part.AsSpan(bracket + 1, end - bracket - 1), CultureInfo.InvariantCulture, out var index))
                {
                    yield break;
                }

                yield return (null, index);
                bracket = part.IndexOf('[', end);
            }
        }
    }

    /// <summary>Words of the file that are fit to stand in a message of one line.</summary>
    public static string Excerpt(string text)
    {
        var excerpt = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (excerpt.Length >= LongestQuote)
            {
                excerpt.Append('…');
                break;
            }

            excerpt.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " " : rune.ToString());
        }

        return excerpt.ToString();
    }

    private static bool IsPlain(string key) =>
        key.Length is > 0 and <= LongestQuote && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
