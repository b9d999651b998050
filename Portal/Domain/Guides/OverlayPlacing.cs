namespace Portal.Domain.Guides;

/// <summary>Writes the place of an overlay at each of its figures that names none, as the format understands it.</summary>
internal static class OverlayPlacing
{
    /// <param name="place">The overlay's own place.</param>
    public static GuideOverlay Placed(this GuideOverlay overlay, string place) => overlay with
    {
        Demand = [.. overlay.Demand.Select(demand => demand with { Place = Or(demand.Place, place) })],
        Timelines = [.. overlay.Timelines.Select(timeline => timeline with { Place = Or(timeline.Place, place) })],
        FirstJobs = [.. overlay.FirstJobs.Select(job => job with { Pay = job.Pay is { } pay ? Placed(pay, place) : null })],
        Figures = [.. overlay.Figures.Select(figure => figure with { Place = Or(figure.Place, place) })],
        Steps = [.. overlay.Steps.Select(step => step with
        {
            Money = [.. step.Money.Select(money => Placed(money, place))],
            Time = step.Time is { } time ? time with { Place = place } : null,
        })],
    };

    private static Money Placed(Money money, string place) => money with { Place = Or(money.Place, place) };

    private static string Or(string? own, string place) => string.IsNullOrEmpty(own) ? place : own;
}
