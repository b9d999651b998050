using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace Portal.Domain.Guides.Writing;

/// <summary>How a text is written so that people can read it and every YAML reader takes it for the text it is.</summary>
internal static partial class YamlTextStyle
{
    /// <summary>Characters to a line before a text is folded.</summary>
    public const int LineWidth = 110;

    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Words that one YAML version or another takes for true, false or nothing.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"], StringComparer.OrdinalIgnoreCase);

    public static ScalarStyle Of(string text)
    {
        if (text.Any(NeedsEscape))
        {
            return ScalarStyle.DoubleQuoted;
        }

        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return IsBlock(text) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted;
        }

        // In quotes the emitter would write emoji as their numbers; a block keeps them.
        if ((text.Length > LineWidth || text.Any(char.IsSurrogate)) && !CannotFold().IsMatch(text))
        {
            return ScalarStyle.Folded;
        }

        return IsPlain(text) ? ScalarStyle.Plain
            : text.AsSpan().ContainsAny('"', '\\') ? ScalarStyle.SingleQuoted
            : ScalarStyle.DoubleQuoted;
    }

    /// <summary>Characters that YAML does not print, or that it takes for the end of a line.</summary>
    private static bool NeedsEscape(char character) =>
        character is ByteOrderMark
        || (character is not '\n' && char.GetUnicodeCategory(character)
            is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsLetter(text, 0) && !Reserved.Contains(text) && !NeedsQuotes().IsMatch(text);

    /// <summary>Whether the text survives as indented lines.</summary>
    private static bool IsBlock(string text) =>
        text[0] is not (' ' or '\n') && !text.Split('\n').Any(line => line.EndsWith(' '));

    /// <summary>Blanks that a folded text would lose or take for breaks.</summary>
    [GeneratedRegex(@"\A\s|\s\s|\s\z", RegexOptions.CultureInvariant)]
    private static partial Regex CannotFold();

    /// <summary>A colon or hash that would end the text, or blanks at its end.</summary>
    [GeneratedRegex(@":(\s|\z)|\s#|\s\z", RegexOptions.CultureInvariant)]
    private static partial Regex NeedsQuotes();
}
