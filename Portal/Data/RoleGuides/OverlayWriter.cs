using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.RoleGuides;

/// <summary>Writes a role guide's overlays. Those of the last publication have gone with the guide's row.</summary>
internal sealed class OverlayWriter(PortalDbContext db)
{
    public void Add(int guideId, IReadOnlyList<GuideOverlay> overlays) =>
        db.AddRange(overlays.Select((overlay, position) => new OverlayRow
        {
            GuideId = guideId,
            Position = position,
            Place = overlay.Place,
            Text = overlay.Text,
            Demand = Parts(overlay.Demand),
            Timelines = Parts(overlay.Timelines),
            FirstJobs = Parts(overlay.FirstJobs),
            Figures = Parts(overlay.Figures),
            Steps = [.. overlay.Steps.Select(ToRow)],
            Faqs = Parts(overlay.Faqs),
        }));

    private static List<OverlayPart<T>> Parts<T>(IReadOnlyList<T> values)
        where T : class =>
        [.. values.Select((value, position) => new OverlayPart<T> { Position = position, Value = value })];

    private static OverlayStepRow ToRow(StepOverlay step, int position) => new()
    {
        Position = position,
        Path = step.Path,
        Step = step.Step,
        Time = step.Time,
        Money = [.. step.Money.Select((money, at) => new OverlayStepMoneyRow { Position = at, Value = money })],
    };
}
