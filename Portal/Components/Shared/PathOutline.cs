using Portal.Components.Shared.Figures;
using Portal.Components.Wording;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Components.Shared;

/// <summary>A path with its letter, its line colour and its totals, worked out once for all that draw it.</summary>
/// <param name="Letter">"A" for the first path of the guide.</param>
public sealed record PathOutline(string Letter, Pathway Path, PathwayTotals Totals)
{
    /// <summary>The value of <c>data-line</c>: "a" to "e".</summary>
    public string Line => LineColour.Of(Letter);

    /// <param name="index">0-based position in the guide.</param>
    public static PathOutline Of(Pathway path, int index)
    {
        var letter = PathLetters.Of(index);
        return new(letter, path, PathwayTotals.Of(path, letter));
    }

    public static IReadOnlyList<PathOutline> All(IReadOnlyList<Pathway> paths) => [.. paths.Select(Of)];

    /// <summary>Where and as of when a sum of costs holds: "United States, 2025 and 2026".</summary>
    /// <param name="steps">How many steps are in the sum, from the start of the path; absent: all.</param>
    public string Where(MoneyTotal total, SourceBook book, int? steps = null)
    {
        var vintages = Path.Steps
            .Take(steps ?? Path.Steps.Count)
            .Where(step => !step.Optional)
            .SelectMany(step => step.Money)
            .Where(money => money.Kind == "cost" && money.Currency == total.Currency && money.Place == total.Place)
            .Select(money => book.Cite(money).AsOf);
        return Phrase.Listed(PlaceNames.Of(total.Place, city: null) ?? Texts.PlaceNone, Phrase.Joined(DateText.Vintages(vintages)));
    }
}
