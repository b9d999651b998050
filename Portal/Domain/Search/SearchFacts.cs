using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Domain.Search;

/// <summary>What a document can be filtered by.</summary>
/// <param name="Field">Of a role guide; other documents have that of their role.</param>
/// <param name="Role">Slug of the role guide that another document belongs to; null for a role guide.</param>
/// <param name="Difficulty">1 (easy to enter) to 5.</param>
/// <param name="Months">
/// The time within which it can be done at the latest: of its paths, headline times and terms the smallest upper end, in
/// whole months; null where none is known.
/// </param>
/// <param name="Routes">Entry routes of its paths, of <see cref="Vocabulary.EntryRoutes"/>.</param>
/// <param name="Places">Places it has figures for or speaks of; of a subdivision the country too.</param>
public sealed record SearchFacts(
    string? Field, string? Role, int? Difficulty, int? Months, IReadOnlyList<string> Routes, IReadOnlyList<string> Places)
{
    public static SearchFacts Of(GuideDocument document) => document switch
    {
        RoleGuideDocument guide => new(
            NullIfEmpty(guide.Field), Role: null, guide.Difficulty?.Score, MonthsOf(guide),
            [.. guide.Paths.Select(path => path.EntryRoute).Distinct(StringComparer.Ordinal)], WithCountries(PlacesOf(guide))),
        InternshipGuideDocument guide => new(
            Field: null, NullIfEmpty(guide.Role), Difficulty: null, Shortest([guide.Terms?.Duration]), [],
            WithCountries([guide.Place, guide.Terms?.Stipend?.Place, .. guide.Figures.Select(figure => figure.Place),
                .. guide.Programmes.Select(programme => programme.Stipend?.Place)])),
        OpeningDocument opening => new(
            Field: null, NullIfEmpty(opening.Role), Difficulty: null, Shortest([opening.Terms?.Duration]), [],
            WithCountries([opening.Place, opening.Terms?.Stipend?.Place])),
        _ => new(Field: null, Role: null, Difficulty: null, Months: null, [], []),
    };

    private static int? MonthsOf(RoleGuideDocument guide)
    {
        var headlines = guide.Timelines.Concat(guide.Overlays.SelectMany(overlay => overlay.Timelines)).Select(timeline => timeline.Time);
        var sums = guide.Paths.Select((path, index) => PathwayTotals.Of(path, PathLetters.Of(index)).Time.Max).Where(max => max > 0);
        return sums.Append(Shortest(headlines) ?? int.MaxValue).Min() is < int.MaxValue and var months ? months : null;
    }

    private static int? Shortest(IEnumerable<Duration?> times) =>
        times.Select(time => TimeSpanRange.Of(time).ToMonths().Max).Where(max => max > 0).Select(max => (int?)max).Min();

    private static IEnumerable<string?> PlacesOf(RoleGuideDocument guide) =>
    [
        guide.Place,
        .. Of(guide.Demand, guide.Timelines, guide.FirstJobs, guide.Figures),
        .. guide.Paths.SelectMany(path => path.Steps).SelectMany(step => step.Money).Select(money => money.Place),
        .. guide.Overlays.SelectMany(overlay => Of(overlay.Demand, overlay.Timelines, overlay.FirstJobs, overlay.Figures).Append(overlay.Place)),
    ];

    private static IEnumerable<string?> Of(
        IEnumerable<Demand> demand, IEnumerable<HeadlineTimeline> timelines, IEnumerable<FirstJob> jobs, IEnumerable<Figure> figures) =>
        demand.Select(part => part.Place)
            .Concat(timelines.Select(part => part.Place))
            .Concat(jobs.Select(part => part.Pay?.Place))
            .Concat(figures.Select(part => part.Place));

    private static IReadOnlyList<string> WithCountries(IEnumerable<string?> places) =>
    [
        .. places.Where(place => !string.IsNullOrEmpty(place)).Select(place => place!)
            .SelectMany(place => place is [_, _, '-', ..] ? [place, place[..2]] : new[] { place })
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
