using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Domain.Institutions;
using Portal.Domain.Studio;

namespace Portal.Features.Institutions.Supplements;

/// <summary>
/// Writes what an institution adds to guides. It hangs on the permanent rows of steps and outcomes, so no publication
/// touches it; guides themselves stay as they are.
/// </summary>
public sealed class SupplementEditor(IDbContextFactory<PortalDbContext> contexts, InstitutionKeys keys, TimeProvider clock)
{
    /// <summary>How many items an institution may have; all of them go with every embed that shows one.</summary>
    public const int MostItems = 500;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <returns>The number of the new item; null where whoever asks may not, or there are <see cref="MostItems"/>.</returns>
    public async Task<int?> AddAsync(Actor by, int institutionId, SupplementItem item, CancellationToken cancellationToken)
    {
        SupplementItemRow? added = null;
        return await ChangeAsync(by, institutionId, async (db, token) =>
        {
            var rows = db.Set<SupplementItemRow>().Where(known => known.InstitutionId == institutionId);
            if (await rows.CountAsync(token) >= MostItems)
            {
                return null;
            }

            var last = await rows.MaxAsync(known => (int?)known.Position, token);
            added = new() { InstitutionId = institutionId, Title = item.Title, Position = (last ?? -1) + 1 };
            Write(added, item);
            db.Add(added);
            return $"added {Name(added)}";
        }, cancellationToken) ? added!.Id : null;
    }

    /// <returns>False where whoever asks may not, or the institution has no such item.</returns>
    public Task<bool> SaveAsync(Actor by, int institutionId, int itemId, SupplementItem item, CancellationToken cancellationToken) =>
        ChangeAsync(by, institutionId, itemId, (_, row) =>
        {
            Write(row, item);
            return $"changed {Name(row)}";
        }, cancellationToken);

    /// <inheritdoc cref="SaveAsync"/>
    public Task<bool> RemoveAsync(Actor by, int institutionId, int itemId, CancellationToken cancellationToken) =>
        ChangeAsync(by, institutionId, itemId, (db, row) =>
        {
            db.Remove(row);
            return $"deleted {Name(row)}";
        }, cancellationToken);

    /// <summary>Moves an item one place up or down.</summary>
    /// <returns>False where whoever asks may not, or it is at the end already.</returns>
    public Task<bool> MoveAsync(Actor by, int institutionId, int itemId, bool isUp, CancellationToken cancellationToken) =>
        ChangeAsync(by, institutionId, async (db, token) =>
        {
            var rows = await db.Set<SupplementItemRow>().Where(known => known.InstitutionId == institutionId)
                .OrderBy(known => known.Position).ThenBy(known => known.Id).ToListAsync(token);
            var from = rows.FindIndex(known => known.Id == itemId);
            var to = from + (isUp ? -1 : 1);
            if (from < 0 || to < 0 || to >= rows.Count)
            {
                return null;
            }

            (rows[from], rows[to]) = (rows[to], rows[from]);
            foreach (var (position, row) in rows.Index())
            {
                row.Position = position;
            }

            return $"moved {Name(rows[to])}";
        }, cancellationToken);

    /// <summary>Maps an item to a step or an outcome; said again it changes nothing.</summary>
    /// <param name="stepId">Of a published path; null where an outcome is given.</param>
    /// <param name="outcomeId">That a published step lists; null where a step is given.</param>
    /// <param name="replaced">A place of the item that this one takes; null: none.</param>
    /// <returns>False where whoever asks may not, or something of it is not there.</returns>
    public Task<bool> AddTargetAsync(
        Actor by, int institutionId, int itemId, int? stepId, string? outcomeId, int? replaced, CancellationToken cancellationToken) =>
        ChangeAsync(by, institutionId, async (db, token) =>
        {
            var row = await db.Set<SupplementItemRow>().Include(known => known.Targets)
                .SingleOrDefaultAsync(known => known.InstitutionId == institutionId && known.Id == itemId, token);
            if (row is null || stepId is null == outcomeId is null)
            {
                return null;
            }

            var listed = db.Set<StepRow>().Where(step => step.RetiredUtc == null && step.Pathway!.RetiredUtc == null && step.Pathway.Guide!.Publication != null);
            var isThere = stepId is not null
                ? await listed.AnyAsync(step => step.Id == stepId, token)
                : await listed.AnyAsync(step => step.Outcomes.Any(link => link.OutcomeId == outcomeId && link.RetiredUtc == null), token);
            if (!isThere)
            {
                return null;
            }

            if (replaced is not null && row.Targets.Find(known => known.Id == replaced) is { } former)
            {
                db.Remove(former);
            }

            if (!row.Targets.Exists(known => known.StepId == stepId && known.OutcomeId == outcomeId))
            {
                row.Targets.Add(new() { StepId = stepId, OutcomeId = outcomeId });
            }

            return $"placed {Name(row)}";
        }, cancellationToken);

    /// <returns>False where whoever asks may not, or the item has no such place.</returns>
    public Task<bool> RemoveTargetAsync(Actor by, int institutionId, int itemId, int targetId, CancellationToken cancellationToken) =>
        ChangeAsync(by, institutionId, itemId, (db, row) =>
        {
            if (row.Targets.Find(known => known.Id == targetId) is not { } target)
            {
                return null;
            }

            db.Remove(target);
            return $"took {Name(row)} from a place";
        }, cancellationToken);

    private static string Name(SupplementItemRow row) => row.Code is null ? row.Title : $"{row.Code} {row.Title}";

    private static void Write(SupplementItemRow row, SupplementItem item) =>
        (row.Kind, row.Code, row.Title, row.Note, row.Url) = (item.Kind, item.Code, item.Title, item.Note, item.Url);

    private Task<bool> ChangeAsync(
        Actor by, int institutionId, int itemId, Func<PortalDbContext, SupplementItemRow, string?> change, CancellationToken cancellationToken) =>
        ChangeAsync(by, institutionId, async (db, token) =>
            await db.Set<SupplementItemRow>().Include(known => known.Targets)
                .SingleOrDefaultAsync(known => known.InstitutionId == institutionId && known.Id == itemId, token) is { } row ? change(db, row) : null,
            cancellationToken);

    /// <param name="change">Says what it changed, for the audit trail; null: it could not.</param>
    private async Task<bool> ChangeAsync(
        Actor by, int institutionId, Func<PortalDbContext, CancellationToken, Task<string?>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var isChanged = await db.WriteAsync(
            async token =>
            {
                if (!await InstitutionAccess.AllowsAsync(db, by, institutionId, token) || await change(db, token) is not { } what)
                {
                    return false;
                }

                var institution = await db.Set<Institution>().SingleAsync(known => known.Id == institutionId, token);
                db.Note(by, AuditActions.SupplementChanged, institution.Slug, what, NowUtc);
                await db.SaveChangesAsync(token);
                // While it is closed there is nothing that anybody could read of it.
                if (institution.ClosedUtc is null)
                {
                    var hasItems = await db.Set<SupplementItemRow>().AnyAsync(known => known.InstitutionId == institutionId, token);
                    db.NoteSupplementChange(hasItems ? ContentChangeKind.Published : ContentChangeKind.Removed, institutionId, institution.Slug, NowUtc);
                    await db.SaveChangesAsync(token);
                }

                return true;
            },
            cancellationToken);
        // Stored embeds show it.
        keys.Forget();
        return isChanged;
    }
}
