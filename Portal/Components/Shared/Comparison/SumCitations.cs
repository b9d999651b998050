using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Components.Shared.Comparison;

/// <summary>Where the parts of a path's sums hold and who says so, each once.</summary>
public static class SumCitations
{
    /// <summary>Of the times of the required steps.</summary>
    public static IReadOnlyList<Citation> OfTime(PathOutline path, SourceBook book) =>
        [.. Required(path).Select(step => step.Time).OfType<Duration>().Select(book.Cite).Distinct()];

    /// <summary>Of the costs of the required steps that are in the sum.</summary>
    public static IReadOnlyList<Citation> OfCost(PathOutline path, MoneyTotal total, SourceBook book) =>
    [
        .. Required(path)
            .SelectMany(step => step.Money)
            .Where(money => money is { Kind: "cost", Min: not null } && money.Currency == total.Currency && money.Place == total.Place)
            .Select(book.Cite)
            .Distinct(),
    ];

    /// <summary>"United States, 2025, Nov 2026; Kenya, undated": every place with its dates.</summary>
    public static string Where(IReadOnlyList<Citation> citations) => string.Join("; ", citations
        .GroupBy(citation => citation.Place)
        .Select(place => (place.First() with { AsOf = string.Join(", ", DateText.Vintages(place.Select(citation => citation.AsOf))) }).Where));

    private static IEnumerable<PathwayStep> Required(PathOutline path) => path.Path.Steps.Where(step => !step.Optional);
}
