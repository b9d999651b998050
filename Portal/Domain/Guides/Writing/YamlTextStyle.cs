using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Portal.Domain.Guides.Writing;

/// <summary>How a text is written so that every YAML reader takes it for the text it is.</summary>
internal static partial class YamlTextStyle
{
    /// <summary>Words that one YAML version or another takes for true, false or nothing.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"], StringComparer.OrdinalIgnoreCase);

    public static ScalarStyle Of(string text)
    {
        if (text.Any(IsHidden))
        {
            return ScalarStyle.DoubleQuoted;
        }

        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return IsBlock(text) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted;
        }

        return text.Length > 0 && char.IsLetter(text, 0) && !Reserved.Contains(text) && !NeedsQuotes().IsMatch(text)
            ? ScalarStyle.Plain
            : ScalarStyle.DoubleQuoted;
    }

    /// <summary>Characters that only an escape shows, or that a reader takes for the end of a line.</summary>
    private static bool IsHidden(char character) =>
        character is not '\n' && char.GetUnicodeCategory(character)
            is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;

    /// <summary>Whether the text survives as indented lines: no line of blanks, none with blanks at an end where they would be lost.</summary>
    private static bool IsBlock(string text) =>
        text[0] is not (' ' or '\n') && !text.Split('\n').Any(line => line.EndsWith(' '));

    /// <summary>A colon or hash that would end the text, or blanks at its end.</summary>
    [GeneratedRegex(@":(\s|\z)|\s#|\s\z", RegexOptions.CultureInvariant)]
    private static partial Regex NeedsQuotes();
}
