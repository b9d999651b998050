using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Plan;

/// <summary>
/// Records what a student can do. A record says what is so, never "the other way round", so that a repeat, a double click
/// or a late message changes nothing.
/// </summary>
public sealed class ProgressTracker(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>
    /// Records, in one transaction, which of the outcomes are achieved. When this answers, it is on the disk.
    /// </summary>
    /// <param name="holderId">Who asks, account or guest, from the server's authentication state.</param>
    /// <param name="outcomes">By outcome id, whether it is achieved; each is listed by the plan's path.</param>
    /// <returns>False, with nothing recorded, where the plan is not theirs or its path lists no such outcome.</returns>
    public async Task<bool> RecordAsync(
        Guid holderId, Guid enrolmentId, IReadOnlyDictionary<string, bool> outcomes, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var ids = outcomes.Keys.ToList();
                var enrolment = await db.Set<Enrolment>().AsNoTracking()
                    .Where(own => own.Id == enrolmentId && own.Student!.HolderId == holderId)
                    .Select(own => new
                    {
                        own.StudentId,
                        Listed = db.Set<StepOutcomeRow>()
                            .Where(link => link.Step!.PathwayId == own.PathwayId && ids.Contains(link.OutcomeId))
                            .Select(link => link.OutcomeId).Distinct().Count(),
                    })
                    .FirstOrDefaultAsync(token);
                if (enrolment is null || enrolment.Listed != ids.Count)
                {
                    return false;
                }

                var rows = await db.Set<OutcomeProgress>()
                    .Where(progress => progress.StudentId == enrolment.StudentId && ids.Contains(progress.OutcomeId))
                    .ToDictionaryAsync(progress => progress.OutcomeId, StringComparer.Ordinal, token);
                foreach (var (id, achieved) in outcomes)
                {
                    Record(db, rows.GetValueOrDefault(id), enrolment.StudentId, id, achieved);
                }

                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
    }

    private void Record(PortalDbContext db, OutcomeProgress? row, Guid studentId, string outcomeId, bool achieved)
    {
        if (row?.Achieved == achieved || (row is null && !achieved))
        {
            return;
        }

        var nowUtc = clock.GetUtcNow().UtcDateTime;
        if (row is null)
        {
            row = new() { StudentId = studentId, OutcomeId = outcomeId };
            db.Add(row);
        }

        row.Achieved = achieved;
        row.CarriedFromId = null;
        row.AchievedUtc = achieved ? nowUtc : null;
        row.ChangedUtc = nowUtc;
    }
}
