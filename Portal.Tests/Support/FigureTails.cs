using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Portal.Components.Shared.Figures;
using Portal.Components.Wording;

namespace Portal.Tests.Support;

/// <summary>
/// Finds figures without place and date beside them. A figure is an element whose own text begins with an amount, a time or
/// a share, or that is set as one. What must stand beside it is a tail (<c>.src</c>, <c>.where</c>) in the same
/// block: the same cell, row, fact or item of a list.
/// </summary>
internal static partial class FigureTails
{
    /// <summary>What an editor wrote as running text, and scales, which belong to the figure above them.</summary>
    private const string Elsewhere = ".scale, .prose, .lede, .vs, .faq, .sources, details:not(.more), .outcomes, .links, form, option, svg, .crumbs, .hint, .absent";

    private const string SetAsFigures = ".fig, .nums td";

    private const string Blocks = "dd, .cmp td, .nums tr, .job, .note, li, section, main, body";

    private static readonly Lazy<IReadOnlyList<string>> Names = new(() =>
        [.. PlaceNames.All().Select(country => country.Name), Texts.PlaceWorldwide, Texts.PlaceNone]);

    /// <summary>Every figure of the page.</summary>
    public static IEnumerable<IElement> In(IParentNode page) => page.QuerySelectorAll("*")
        .Where(element => element.Closest(Elsewhere) is null)
        .Where(element => Figure().IsMatch(OwnText(element)) || (element.Matches(SetAsFigures) && element.TextContent.Any(char.IsAsciiDigit)));

    /// <summary>Those without a tail, each as its text and the block it stands in.</summary>
    public static IReadOnlyList<string> Missing(IParentNode page) =>
        [.. In(page).Where(figure => !HasTail(figure)).Select(figure => $"{Markup.Text(figure)} in {figure.Closest(Blocks)?.LocalName} \"{Markup.Text(figure.Closest(Blocks)!)}\"")];

    private static bool HasTail(IElement figure) =>
        figure.Closest(Blocks) is { } block && block.QuerySelectorAll(".src, .where").Select(Markup.Text).Any(IsTail);

    private static bool IsTail(string text) =>
        Dated().IsMatch(text) && Names.Value.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands in the element itself, before its first child or between them.</summary>
    private static string OwnText(IElement element) =>
        string.Join(' ', string.Concat(element.ChildNodes.OfType<IText>().Select(text => text.Data)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\A(?:(?:[$£€]|[A-Z]{3} )\d|\d[\d.,]*(?:–\d[\d.,]*)?(?: times \d[\d.,]*(?:–\d[\d.,]*)?)?(?:%| (?:weeks?|months?|years?|hours?)\b))")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b|\bundated\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dated();
}
