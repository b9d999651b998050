namespace Portal.Domain.Guides;

/// <summary>A role guide on a card: home, catalogue, related roles.</summary>
/// <param name="Paths">All its paths, for the line on the card and their number.</param>
public sealed record RoleGuideCard(
    string Slug, string Title, string Field, string Summary, string? Place, int? Difficulty,
    IReadOnlyList<HeadlineTimeline> Timelines, IReadOnlyList<Pathway> Paths,
    DateOnly? ReviewedOn, DateOnly? ReviewBy, DateTime PublishedUtc)
{
    /// <inheritdoc cref="InternshipCard.GuideId"/>
    public int GuideId { get; init; }

    /// <summary>The places of which it has an overlay, in its order.</summary>
    public IReadOnlyList<string> OverlayPlaces { get; init; } = [];

    /// <summary>The headline times of all its overlays, each with its place.</summary>
    public IReadOnlyList<HeadlineTimeline> OverlayTimelines { get; init; } = [];

    /// <summary>The card as a reader of <paramref name="place"/> sees it: with the headline times from there, where there are any.</summary>
    public RoleGuideCard At(string? place)
    {
        var local = place is null ? null : Places.WithFallbacks(place)
            .Select(wanted => OverlayTimelines.Where(timeline => timeline.Place == wanted).ToList())
            .FirstOrDefault(timelines => timelines.Count > 0);
        return local is null ? this : this with { Timelines = local };
    }
}
