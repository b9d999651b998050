using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.RoleGuides;

/// <summary>Reads a role guide's overlays, in the guide's order.</summary>
internal sealed class OverlayReader(PortalDbContext db)
{
    public async Task<IReadOnlyList<GuideOverlay>> ReadAsync(int guideId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<OverlayRow>().AsNoTracking()
            .Where(overlay => overlay.GuideId == guideId)
            .Include(overlay => overlay.Demand.OrderBy(part => part.Position))
            .Include(overlay => overlay.Timelines.OrderBy(part => part.Position))
            .Include(overlay => overlay.FirstJobs.OrderBy(part => part.Position))
            .Include(overlay => overlay.Figures.OrderBy(part => part.Position))
            .Include(overlay => overlay.Steps.OrderBy(step => step.Position))
                .ThenInclude(step => step.Money.OrderBy(money => money.Position))
            .Include(overlay => overlay.Faqs.OrderBy(part => part.Position))
            .OrderBy(overlay => overlay.Position)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new GuideOverlay(
            row.Place, row.Text, Values(row.Demand), Values(row.Timelines), Values(row.FirstJobs), Values(row.Figures),
            [.. row.Steps.Select(ToStep)], Values(row.Faqs)))];
    }

    private static IReadOnlyList<T> Values<T>(IEnumerable<OverlayPart<T>> parts)
        where T : class => [.. parts.Select(part => part.Value)];

    private static StepOverlay ToStep(OverlayStepRow row) =>
        new(row.Path, row.Step, [.. row.Money.Select(money => money.Value)], row.Time);
}
