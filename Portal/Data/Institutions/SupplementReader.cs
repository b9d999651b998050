using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Institutions;

namespace Portal.Data.Institutions;

/// <summary>Reads what an institution adds to guides; what lost its step or outcome is not in it.</summary>
public static class SupplementReader
{
    /// <returns>Null where there is no such institution, or it is closed.</returns>
    public static async Task<Supplement?> ReadAsync(PortalDbContext db, int institutionId, CancellationToken cancellationToken)
    {
        var name = await db.Set<Institution>().Where(known => known.Id == institutionId && known.ClosedUtc == null)
            .Select(known => known.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return null;
        }

        var targets = await db.Set<SupplementTarget>().AsNoTracking()
            .Where(target => target.Item!.InstitutionId == institutionId
                && (target.StepId == null || (target.Step!.RetiredUtc == null && target.Step.Pathway!.RetiredUtc == null)))
            .OrderBy(target => target.Item!.Position).ThenBy(target => target.Id)
            .Select(target => new
            {
                target.OutcomeId,
                Guide = target.Step!.Pathway!.Guide!.Slug,
                Path = target.Step.Pathway.Key,
                Step = target.Step.Key,
                Item = new SupplementItem(target.Item!.Kind, target.Item.Code, target.Item.Title, target.Item.Note, target.Item.Url),
            })
            .ToListAsync(cancellationToken);
        return new(
            name,
            targets.Where(target => target.OutcomeId is not null).GroupBy(target => target.OutcomeId!, target => target.Item, StringComparer.Ordinal)
                .ToDictionary(items => items.Key, IReadOnlyList<SupplementItem> (items) => [.. items], StringComparer.Ordinal),
            targets.Where(target => target.OutcomeId is null).GroupBy(target => new StepPlace(target.Guide, target.Path, target.Step), target => target.Item)
                .ToDictionary(items => items.Key, IReadOnlyList<SupplementItem> (items) => [.. items]));
    }
}
