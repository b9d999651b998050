using System.Runtime.CompilerServices;
using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;

namespace Portal.Components.Shared;

/// <summary>
/// A role guide as its sections need it: the document as a reader of the chosen place sees it, its paths with their totals,
/// its numbered sources.
/// </summary>
/// <param name="Published">As published, without the figures of the place.</param>
/// <param name="Coverage">What the guide knows of the chosen place; null: none was chosen.</param>
public sealed record GuideOutline(
    Published<RoleGuideDocument> Published, PlacedGuide Placed, PlaceCoverage? Coverage, IReadOnlyList<PathOutline> Paths, SourceBook Book)
{
    public RoleGuideDocument Document => Placed.Document;

    // Most readers choose no place, and what is published is kept in memory between publications: worked out once for them.
    private static readonly ConditionalWeakTable<Published<RoleGuideDocument>, GuideOutline> Unplaced = [];

    /// <param name="place">The place the reader chose (ISO 3166); null: none.</param>
    public static GuideOutline Of(Published<RoleGuideDocument> published, string? place = null) =>
        place is null ? Unplaced.GetValue(published, static known => Make(known, null)) : Make(published, place);

    private static GuideOutline Make(Published<RoleGuideDocument> published, string? place)
    {
        var placed = published.Document.At(place);
        var document = placed.Document;
        return new(
            published, placed, place is null ? null : PlaceCoverage.Of(published.Document, place),
            PathOutline.All(document.Paths), new(document.Sources, document.Place, document.ReviewedOn));
    }

    /// <summary>Whether a place was chosen of which the guide has no figure on the topic.</summary>
    public bool Lacks(FigureTopic topic) => Coverage?.Missing.Contains(topic) is true;

    /// <summary>Whether a place was chosen of which no step of the path has a time.</summary>
    public bool LacksTime(PathOutline path) => Placed.Place is { } place && PlaceCoverage.LacksTime(path.Path, Document.Place, place);

    /// <summary>Whether a place was chosen of which no step of the path has a cost.</summary>
    public bool LacksCost(PathOutline path) => Placed.Place is { } place && PlaceCoverage.LacksCost(path.Path, place);

    /// <summary>The currencies in which its paths cost something, in the order of the paths.</summary>
    public IReadOnlyList<string> CostCurrencies =>
        [.. Paths.SelectMany(path => path.Totals.Cost).Select(total => total.Currency).Distinct(StringComparer.Ordinal)];

    /// <summary>The path with the id; null where the guide has none.</summary>
    public PathOutline? FindPath(string id) => Paths.FirstOrDefault(path => path.Path.Id == id);

    /// <summary>The paths that a headline time speaks of, in the order of the guide.</summary>
    public IEnumerable<PathOutline> PathsOf(HeadlineTimeline timeline) =>
        Paths.Where(path => timeline.Paths.Contains(path.Path.Id));
}
