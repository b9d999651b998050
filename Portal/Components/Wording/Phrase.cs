using Portal.Components.Shared.Figures;

namespace Portal.Components.Wording;

/// <summary>Puts values into a text of <see cref="Texts"/>, written as the document's language writes them.</summary>
public static class Phrase
{
    /// <param name="text">With {0}, {1} … for the values.</param>
    public static string Of(string text, params ReadOnlySpan<object?> values) =>
        string.Format(DocumentCulture.Culture, text, values);

    /// <summary>
    /// The one of two texts that a count asks for; of a range its upper end is the count. The only place that decides it:
    /// a language that chooses otherwise than English does has its rule here.
    /// </summary>
    public static string Form(decimal count, string one, string other) => count == 1 ? one : other;

    /// <summary>One of two texts by a count, which is its {0}: "1 guide", "3 guides".</summary>
    /// <param name="more">What {1}, {2} … stand for.</param>
    public static string Counted(decimal count, string one, string other, params ReadOnlySpan<object?> more) =>
        Of(Form(count, one, other), [FigureText.Number(count), .. more]);

    /// <summary>The same with a small count in words, for running text: "no steps", "one step", "three steps", "12 steps".</summary>
    /// <param name="more">What {1}, {2} … stand for.</param>
    public static string CountedInWords(int count, string one, string other, params ReadOnlySpan<object?> more)
    {
        var words = Texts.CountWords.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Of(Form(count, one, other), [count < words.Length ? words[count] : FigureText.Number(count), .. more]);
    }

    /// <summary>Those of the parts that say something, in a row: "Kenya, 2025".</summary>
    public static string Listed(params ReadOnlySpan<string?> parts)
    {
        var said = "";
        foreach (var part in parts)
        {
            said = string.IsNullOrEmpty(part) ? said
                : said.Length == 0 ? part
                : string.Concat(said, Texts.ListSeparator, part);
        }

        return said;
    }

    /// <summary>"2024", "2024 and 2025", "2024, 2025 and 2026"; empty without a part.</summary>
    public static string Joined(IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        return all.Length < 2 ? string.Concat(all) : Of(Texts.ListAnd, Listed(new ReadOnlySpan<string?>(all, 0, all.Length - 1)), all[^1]);
    }
}
