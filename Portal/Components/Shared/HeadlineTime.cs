using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Components.Shared;

/// <summary>A headline time that has a figure, ready to be drawn on an axis of months.</summary>
/// <param name="Text">As the guide words it: "2–3 years".</param>
/// <param name="Paths">The paths it speaks of; may be none.</param>
public sealed record HeadlineTime(HeadlineTimeline Timeline, string Text, MonthRange Months, IReadOnlyList<PathOutline> Paths)
{
    /// <summary>The colour of the first path it speaks of; null where it speaks of none.</summary>
    public string? Line => Paths is [var first, ..] ? first.Line : null;

    /// <summary>Those of the guide, in its order.</summary>
    public static IReadOnlyList<HeadlineTime> All(GuideOutline outline) =>
    [
        .. from timeline in outline.Document.Timelines
           let text = FigureText.Time(timeline.Time)
           where text is not null
           select new HeadlineTime(
               timeline, text, TimeSpanRange.Of(timeline.Time).ToMonths(), [.. outline.PathsOf(timeline)]),
    ];
}
