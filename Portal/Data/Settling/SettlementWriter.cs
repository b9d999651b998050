using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides.Settling;
using Portal.Domain.Progress;

namespace Portal.Data.Settling;

/// <summary>
/// Carries over what students achieved and said of the steps and outcomes that a revision takes away. Nothing is taken from
/// anybody: the old rows stay, and a new one is never worse than what was there.
/// </summary>
/// <remarks>The caller has opened the transaction and written the reading rows of the revision.</remarks>
public sealed class SettlementWriter(PortalDbContext db, DateTime nowUtc)
{
    public async Task WriteAsync(
        int guideId, int revisionId, IReadOnlyCollection<Settlement> settlements, CancellationToken cancellationToken)
    {
        foreach (var settlement in settlements)
        {
            db.Add(new SettlementRow
            {
                RevisionId = revisionId,
                Kind = settlement.Kind,
                PathId = settlement.PathId,
                ItemId = settlement.ItemId,
                Fate = settlement.Fate,
                Into = [.. settlement.Into],
                Students = await CountAsync(guideId, settlement, cancellationToken),
            });
            foreach (var successor in settlement.Into)
            {
                await (settlement.Kind is SettledKind.Outcome
                    ? CarryOutcomeAsync(settlement.ItemId, successor, cancellationToken)
                    : CarryStepAsync(guideId, settlement, successor, cancellationToken));
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private Task<int> CountAsync(int guideId, Settlement settlement, CancellationToken cancellationToken) => settlement.Kind is SettledKind.Outcome
        ? db.Set<OutcomeProgress>().CountAsync(progress => progress.OutcomeId == settlement.ItemId && progress.Achieved, cancellationToken)
        : StepsOf(guideId, settlement.PathId, settlement.ItemId).CountAsync(cancellationToken);

    /// <summary>Whoever achieved the old one has achieved the new one, since the earlier of both days, with the evidence they gave.</summary>
    private async Task CarryOutcomeAsync(string from, string to, CancellationToken cancellationToken)
    {
        var achieved = await db.Set<OutcomeProgress>().AsNoTracking()
            .Where(progress => progress.OutcomeId == from && progress.Achieved).ToListAsync(cancellationToken);
        var known = await db.Set<OutcomeProgress>()
            .Where(progress => progress.OutcomeId == to
                && db.Set<OutcomeProgress>().Any(old => old.StudentId == progress.StudentId && old.OutcomeId == from && old.Achieved))
            .ToDictionaryAsync(progress => progress.StudentId, cancellationToken);
        foreach (var old in achieved)
        {
            if (!known.TryGetValue(old.StudentId, out var row))
            {
                row = new() { StudentId = old.StudentId, OutcomeId = to };
                db.Add(row);
            }

            if (!row.Achieved)
            {
                row.CarriedFromId = old.CarriedFromId ?? from;
            }

            row.AchievedUtc = row.Achieved && row.AchievedUtc < old.AchievedUtc ? row.AchievedUtc : old.AchievedUtc;
            row.Achieved = true;
            row.ChangedUtc = nowUtc;
            if (row.EvidenceUrl is null)
            {
                (row.EvidenceUrl, row.EvidenceUtc) = (old.EvidenceUrl, old.EvidenceUtc);
            }
        }
    }

    /// <summary>Dates, note and links move on where the new step has none of the student's own; what does not fit stays with the old one.</summary>
    private async Task CarryStepAsync(int guideId, Settlement settlement, string to, CancellationToken cancellationToken)
    {
        var said = await StepsOf(guideId, settlement.PathId, settlement.ItemId).AsNoTracking().ToListAsync(cancellationToken);
        var known = await StepsOf(guideId, settlement.PathId, to).ToDictionaryAsync(step => step.EnrolmentId, cancellationToken);
        foreach (var old in said)
        {
            if (!known.TryGetValue(old.EnrolmentId, out var row))
            {
                row = new() { EnrolmentId = old.EnrolmentId, StepKey = to };
                db.Add(row);
            }

            row.IsTaken |= old.IsTaken;
            row.StartedOn = row.StartedOn is { } begun && begun < old.StartedOn ? begun : old.StartedOn ?? row.StartedOn;
            row.Note = row.Note is null ? old.Note : Joined(row.Note, old.Note) ?? row.Note;
            row.Links = [.. row.Links.Union(old.Links).Take(PlanRules.MaxLinks)];
            // One of several that became one says nothing of the whole.
            if (settlement.Fate is SettledFate.Kept)
            {
                row.State ??= old.State;
                row.DoneOn ??= old.DoneOn;
            }
        }
    }

    private IQueryable<EnrolmentStep> StepsOf(int guideId, string? pathId, string stepId) =>
        from step in db.Set<EnrolmentStep>()
        join enrolment in db.Set<Enrolment>() on step.EnrolmentId equals enrolment.Id
        where step.StepKey == stepId && enrolment.Pathway!.GuideId == guideId && enrolment.Pathway.Key == pathId
        select step;

    private static string? Joined(string note, string? other) =>
        other is null || note.Contains(other, StringComparison.Ordinal) ? note
        : note.Length + other.Length + 2 <= PlanRules.MaxNoteLength ? $"{note}\n\n{other}" : null;
}
