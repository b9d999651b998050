namespace Portal.Domain.Guides;

/// <summary>A role guide as a reader of one place sees it: the overlays of the place merged into the base.</summary>
/// <remarks>
/// No figure changes its place by the merge. What came from an overlay names its place, also where the file leaves it to
/// the overlay; what stands from the base and names none is of the guide's own <see cref="RoleGuideDocument.Place"/>, as before.
/// </remarks>
/// <param name="Document">Otherwise as published, <see cref="RoleGuideDocument.Overlays"/> included.</param>
/// <param name="Place">The place asked for; null: none, the base as it is.</param>
/// <param name="Applied">
/// The overlays that were merged in, the country's before the region's, with their place at every figure; empty where the
/// guide has none for the place.
/// </param>
public sealed record PlacedGuide(RoleGuideDocument Document, string? Place, IReadOnlyList<GuideOverlay> Applied)
{
    /// <summary>The overlays with a text for readers of the place, the country's before the region's.</summary>
    public IEnumerable<GuideOverlay> Notes => Applied.Where(overlay => !string.IsNullOrWhiteSpace(overlay.Text));

    /// <param name="place">ISO 3166 code; <c>IN-KA</c> gets the overlay of <c>IN</c> and then its own.</param>
    internal static PlacedGuide Of(RoleGuideDocument guide, string? place)
    {
        if (string.IsNullOrEmpty(place))
        {
            return new(guide, Place: null, Applied: []);
        }

        var places = Places.WithFallbacks(place);
        var applied = places.Reverse()
            .SelectMany(wanted => guide.Overlays.Where(overlay => overlay.Place == wanted))
            .Select(overlay => overlay.Placed(overlay.Place))
            .ToList();
        var merged = applied.Aggregate(guide, Merge);
        return new(
            merged with
            {
                Demand = ClosestFirst(merged.Demand, level => level.Place, places),
                Timelines = ClosestFirst(merged.Timelines, timeline => timeline.Place ?? guide.Place, places),
                FirstJobs = ClosestFirst(merged.FirstJobs, job => job.Pay?.Place ?? guide.Place, places),
                Figures = ClosestFirst(merged.Figures, figure => figure.Place ?? guide.Place, places),
            },
            place, applied);
    }

    private static RoleGuideDocument Merge(RoleGuideDocument guide, GuideOverlay overlay) => guide with
    {
        Demand = Merge(guide.Demand, overlay.Demand),
        Timelines = Merge(guide.Timelines, overlay.Timelines, timeline => timeline.Id),
        FirstJobs = Merge(guide.FirstJobs, overlay.FirstJobs, job => job.Id),
        Figures = Merge(guide.Figures, overlay.Figures, figure => figure.Id),
        Paths = Merge(guide.Paths, overlay.Steps),
        Faqs = Merge(guide.Faqs, overlay.Faqs, faq => faq.Id),
    };

    /// <summary>An item replaces the one of its id in its position; those with new ids follow.</summary>
    private static IReadOnlyList<T> Merge<T>(IReadOnlyList<T> items, IReadOnlyList<T> changes, Func<T, string> idOf)
    {
        var changed = changes.DistinctBy(idOf, StringComparer.Ordinal).ToDictionary(idOf, StringComparer.Ordinal);
        var known = items.Select(idOf).ToHashSet(StringComparer.Ordinal);
        return [.. items.Select(item => changed.GetValueOrDefault(idOf(item), item)), .. changed.Values.Where(item => !known.Contains(idOf(item)))];
    }

    /// <summary>
    /// Demand has no ids, and each level names its place, so that those of other places stay beside the overlay's.
    /// Only what was said of the same place and stage is replaced.
    /// </summary>
    private static IReadOnlyList<Demand> Merge(IReadOnlyList<Demand> levels, IReadOnlyList<Demand> changes)
    {
        var changed = changes.Select(KeyOf).ToHashSet();
        return [.. changes, .. levels.Where(level => !changed.Contains(KeyOf(level)))];

        static (string Place, string City, string Stage) KeyOf(Demand level) => (level.Place, level.City ?? "", level.Stage ?? "");
    }

    /// <summary>What a reader of the place came for stands before what holds elsewhere; otherwise the order stays.</summary>
    private static IReadOnlyList<T> ClosestFirst<T>(IReadOnlyList<T> items, Func<T, string?> placeOf, IReadOnlyList<string> places)
    {
        var known = places.ToList();
        return [.. items.OrderBy(item => known.IndexOf(placeOf(item) ?? "") is >= 0 and var rank ? rank : known.Count)];
    }

    private static IReadOnlyList<Pathway> Merge(IReadOnlyList<Pathway> paths, IReadOnlyList<StepOverlay> changes)
    {
        var changed = changes.DistinctBy(change => (change.Path, change.Step)).ToDictionary(change => (change.Path, change.Step));
        return changed.Count == 0 ? paths : [.. paths.Select(path => path with
        {
            Steps = [.. path.Steps.Select(step => changed.TryGetValue((path.Id, step.Id), out var change) ? Merge(step, change) : step)],
        })];
    }

    private static PathwayStep Merge(PathwayStep step, StepOverlay change) => step with
    {
        Money = change.Money.Count > 0 ? change.Money : step.Money,
        // How steps lie beside one another belongs to the path.
        Time = change.Time is { } time ? time with { Alongside = step.Time?.Alongside, At = step.Time?.At } : step.Time,
    };
}
