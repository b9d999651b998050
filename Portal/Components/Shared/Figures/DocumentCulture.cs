using System.Globalization;
using Portal.Components.Wording;

namespace Portal.Components.Shared.Figures;

/// <summary>The language of the page that is being made: numbers and dates follow it, never the server's.</summary>
public static class DocumentCulture
{
    private const char LeftToRightIsolate = '\u2066', PopIsolate = '\u2069';

    /// <summary>The language asked for, which is the current UI culture; English where the portal does not have it.</summary>
    public static CultureInfo Culture => Languages.Match(CultureInfo.CurrentUICulture.Name) ?? Languages.English;

    /// <summary>
    /// A range of numbers within a text: where the language runs from right to left, it keeps its order, the lower end
    /// at the left. What <c>bdi dir="ltr"</c> is to elements, in plain text, because ranges stand in attributes too.
    /// </summary>
    public static string Isolated(string range, CultureInfo culture) =>
        culture.TextInfo.IsRightToLeft ? $"{LeftToRightIsolate}{range}{PopIsolate}" : range;

    /// <summary>The value of <c>dir</c>: which way the language is written.</summary>
    public static string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Whether the rules of English hold, such as its articles.</summary>
    public static bool IsEnglish => Culture.Equals(Languages.English);
}
