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

    /// <summary>Whoever achieved the old one has achieved the new one, since the earlier of both days; the evidence they gave goes along.</summary>
    private async Task CarryOutcomeAsync(string from, string to, CancellationToken cancellationToken)
    {
        var said = await db.Set<OutcomeProgress>().AsNoTracking()
            .Where(progress => progress.OutcomeId == from && (progress.Achieved || progress.EvidenceUrl != null)).ToListAsync(cancellationToken);
        var known = await db.Set<OutcomeProgress>()
            .Where(progress => progress.OutcomeId == to && db.Set<OutcomeProgress>().Any(old => old.StudentId == progress.StudentId && old.OutcomeId == from))
            .ToDictionaryAsync(progress => progress.StudentId, cancellationToken);
        foreach (var old in said)
        {
            if (!known.TryGetValue(old.StudentId, out var row))
            {
                row = new() { StudentId = old.StudentId, OutcomeId = to, ChangedUtc = nowUtc };
                db.Add(row);
            }

            if (old.Achieved)
            {
                Achieve(row, old);
            }

            if (row.EvidenceUrl is null)
            {
                (row.EvidenceUrl, row.EvidenceUtc) = (old.EvidenceUrl, old.EvidenceUtc);
            }
        }
    }

    private void Achieve(OutcomeProgress row, OutcomeProgress old)
    {
        if (row.Achieved)
        {
            row.AchievedUtc = row.AchievedUtc < old.AchievedUtc ? row.AchievedUtc : old.AchievedUtc;
            return;
        }

        row.Achieved = true;
        row.AchievedUtc = old.AchievedUtc;
        row.CarriedFromId = old.CarriedFromId ?? old.OutcomeId;
        row.ChangedUtc = nowUtc;
    }

    /// <summary>What was said moves on where the new step has nothing of the student's own; what does not fit stays with the old one.</summary>
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

            row.IsTaken |= old.IsTaken && row.State is not StepState.Skipped;
            row.Note = row.Note is null ? old.Note : Joined(row.Note, old.Note) ?? row.Note;
            row.Links = [.. row.Links.Union(old.Links).Take(PlanRules.MaxLinks)];
            var started = row.StartedOn < old.StartedOn ? row.StartedOn : old.StartedOn ?? row.StartedOn;
            // One of several that became one, and one that became several, say nothing of the end and the figures of the whole.
            if (settlement.Fate is SettledFate.Kept)
            {
                CarryEnd(row, old);
                CarryFigures(row, old);
            }

            row.StartedOn = started > row.DoneOn ? row.StartedOn : started;
        }
    }

    private static void CarryEnd(EnrolmentStep row, EnrolmentStep old)
    {
        if (row is { State: null, DoneOn: null } && !(row.StartedOn > old.DoneOn) && !(row.IsTaken && old.State is StepState.Skipped))
        {
            (row.State, row.DoneOn) = (old.State, old.DoneOn);
        }
    }

    private static void CarryFigures(EnrolmentStep row, EnrolmentStep old)
    {
        if (row.TimeUnit is null)
        {
            (row.TimeMin, row.TimeMax, row.TimeUnit, row.TimeHours) = (old.TimeMin, old.TimeMax, old.TimeUnit, old.TimeHours);
        }

        if (row.CostCurrency is null)
        {
            (row.CostMin, row.CostMax, row.CostCurrency) = (old.CostMin, old.CostMax, old.CostCurrency);
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
