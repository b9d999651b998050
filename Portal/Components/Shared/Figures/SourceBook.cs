using Portal.Domain.Guides;

namespace Portal.Components.Shared.Figures;

/// <summary>The sources of a guide with the numbers they have in its list, and what a figure says that names none.</summary>
/// <param name="sources">In the order of the guide's list.</param>
/// <param name="basePlace">The place of every figure that names none.</param>
/// <param name="reviewedOn">Dates the editors' estimates that have no date of their own.</param>
public sealed class SourceBook(IReadOnlyList<Source> sources, string? basePlace, DateOnly? reviewedOn)
{
    private readonly Dictionary<string, int> numbers = sources.Index()
        .DistinctBy(numbered => numbered.Item.Id, StringComparer.Ordinal)
        .ToDictionary(numbered => numbered.Item.Id, numbered => numbered.Index + 1, StringComparer.Ordinal);

    public IReadOnlyList<Source> Sources => sources;

    /// <summary>The source's number from 1; null for the editors' own judgement and for what a draft names but does not list.</summary>
    public int? NumberOf(string? id) => id is not null && numbers.TryGetValue(id, out var number) ? number : null;

    /// <param name="source">A source id; absent counts as editorial.</param>
    /// <param name="asOf">As the format writes it; absent: the source's own, or for an estimate the year of the review.</param>
    /// <param name="place">As the format writes it; absent: the guide's base place.</param>
    public Citation Cite(string? source, string? asOf, string? place, string? city = null)
    {
        var number = NumberOf(source);
        var cited = number is { } at ? sources[at - 1] : null;
        var vintage = asOf ?? cited?.AsOf ?? reviewedOn?.Year.ToString("D4", DocumentCulture.Culture);
        return new(PlaceNames.Of(place ?? basePlace, city), DateText.AsOf(vintage), number, cited);
    }

    public Citation Cite(Money money) => Cite(money.Source, money.AsOf, money.Place, money.City);

    public Citation Cite(Duration time) => Cite(time.Source, time.AsOf, time.Place);

    public Citation Cite(HeadlineTimeline timeline) =>
        Cite(timeline.Source ?? timeline.Time?.Source, timeline.AsOf ?? timeline.Time?.AsOf, timeline.Place);

    public Citation Cite(Figure figure) => Cite(figure.Source, figure.AsOf, figure.Place, figure.City);

    public Citation Cite(Demand demand) => Cite(demand.Source, demand.AsOf, demand.Place, demand.City);
}
