using System.Globalization;
using Portal.Components.Wording;

namespace Portal.Components.Shared.Figures;

/// <summary>How dates and vintages are written.</summary>
public static class DateText
{
    /// <summary>The vintage of a figure that has none, as the format writes it.</summary>
    private const string Undated = "undated";

    /// <summary>"14 Oct 2026".</summary>
    public static string Day(DateOnly date) => date.ToString(Texts.DateDay, DocumentCulture.Culture);

    /// <summary>"Oct 2026".</summary>
    public static string Month(DateOnly date) => date.ToString(Texts.DateMonth, DocumentCulture.Culture);

    /// <summary>For a <c>datetime</c> attribute: "2026-10-14".</summary>
    public static string Machine(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A vintage of the format in words: "2026", "May 2025", "14 Oct 2026", "undated".</summary>
    public static string AsOf(string? asOf) => asOf switch
    {
        null or "" or Undated => Texts.DateUndated,
        _ when DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Day(day),
        _ when DateOnly.TryParseExact(asOf, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => Month(month),
        _ => asOf,
    };

    /// <summary>
    /// The vintages of a sum's parts, each once, in their order: a day or month of a year that is named itself says nothing
    /// more and is left out, "2026" instead of "Nov 2026, 2026".
    /// </summary>
    /// <param name="vintages">In words, as <see cref="AsOf"/> writes them.</param>
    public static IReadOnlyList<string> Vintages(IEnumerable<string> vintages)
    {
        var all = vintages.Distinct(StringComparer.Ordinal).ToList();
        var years = all.Where(vintage => vintage.Length == 4 && vintage.All(char.IsAsciiDigit)).ToList();
        return [.. all.Where(vintage => !years.Any(year => vintage.Length > year.Length && vintage.EndsWith(year, StringComparison.Ordinal)))];
    }
}
