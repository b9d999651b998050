using System.Globalization;
using System.Text;

namespace Portal.Domain.Search;

/// <summary>Finds the words of a text, as they are searched: lower case, without accents and apostrophes.</summary>
public static class SearchWords
{
    /// <summary>Letters that no decomposition brings to a plain one.</summary>
    private static readonly Dictionary<int, string> Plain = new()
    {
        ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ı'] = "i",
    };

    /// <summary>
    /// The words in order. Of two words that a hyphen joins the pair follows as a word of its own, so that "back-end" is
    /// found as "backend" too; its span covers both.
    /// </summary>
    public static IEnumerable<FoundWord> In(string text)
    {
        FoundWord? before = null;
        for (var at = 0; at < text.Length;)
        {
            if (Next(text, at) is not { } word)
            {
                yield break;
            }

            yield return word;
            if (before is { } first && IsHyphen(text.AsSpan(first.End, word.Start - first.End)))
            {
                yield return new(first.Start, word.End - first.Start, first.Plain + word.Plain, IsPair: true);
            }

            before = word;
            at = word.End;
        }
    }

    /// <summary>The words as the index holds them, separated by spaces.</summary>
    public static string Folded(IEnumerable<string> texts) =>
        string.Join(' ', texts.SelectMany(In).Select(word => WordFolding.Fold(word.Plain)));

    private static FoundWord? Next(string text, int from)
    {
        // Most texts are plain letters, and a page of the catalogue looks through tens of thousands of words.
        var start = from;
        while (start < text.Length && char.IsAscii(text[start]) && !char.IsAsciiLetterOrDigit(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return start == text.Length ? null
            : end > start && (end == text.Length || EndsPlainWord(text[end])) ? new(start, end - start, text[start..end].ToLowerInvariant())
            : NextOfAnyScript(text, start);
    }

    /// <summary>Whether the word is over and stands there as it is: no accent, apostrophe or sign of a language's name follows.</summary>
    private static bool EndsPlainWord(char next) => char.IsAscii(next) && next is not ('\'' or '#' or '+');

    private static FoundWord? NextOfAnyScript(string text, int from)
    {
        var plain = new StringBuilder();
        var start = -1;
        var at = from;
        while (at < text.Length)
        {
            var isRune = Rune.TryGetRuneAt(text, at, out var rune);
            if (isRune && IsPartOfWord(rune))
            {
                start = start < 0 ? at : start;
                Append(plain, rune);
            }
            else if (plain.Length == 0)
            {
                start = -1; // A mark that follows no letter.
            }
            else if (!IsApostropheInside(text, at))
            {
                break;
            }

            at += isRune ? rune.Utf16SequenceLength : 1;
        }

        if (plain.Length == 0)
        {
            return null;
        }

        // "C" and "C#" are different languages.
        var end = at;
        if (text.AsSpan(end).StartsWith("#", StringComparison.Ordinal))
        {
            plain.Append("sharp");
            end++;
        }
        else if (text.AsSpan(end).StartsWith("++", StringComparison.Ordinal))
        {
            plain.Append("plusplus");
            end += 2;
        }

        return new(start, end - start, plain.ToString());
    }

    private static bool IsPartOfWord(Rune rune) =>
        rune.IsAscii ? Rune.IsLetterOrDigit(rune)
        : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static void Append(StringBuilder plain, Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsAscii)
        {
            plain.Append((char)lower.Value);
        }
        else if (Plain.TryGetValue(lower.Value, out var letters))
        {
            plain.Append(letters);
        }
        else
        {
            foreach (var part in lower.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
            {
                if (Rune.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark && IsPartOfWord(part))
                {
                    plain.Append(part.ToString());
                }
            }
        }
    }

    private static bool IsApostropheInside(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static bool IsHyphen(ReadOnlySpan<char> between) => between is ['-' or '‐' or '‑'];
}

/// <summary>A word at its place in a text.</summary>
/// <param name="Plain">Lower case, without accents and apostrophes.</param>
/// <param name="IsPair">Two words that a hyphen joins, as one.</param>
public readonly record struct FoundWord(int Start, int Length, string Plain, bool IsPair = false)
{
    public int End => Start + Length;
}
