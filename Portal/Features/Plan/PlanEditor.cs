using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Progress;

namespace Portal.Features.Plan;

/// <summary>
/// Writes what a student says of a plan. A change names the fields it is about and gives each its value, so that a repeat
/// is harmless and of two devices the one that was answered last counts, field by field.
/// </summary>
public sealed partial class PlanEditor(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <param name="holderId">Who asks, account or guest, from the server's authentication state.</param>
    public Task<PlanWrite> SaveSettingsAsync(
        Guid holderId, Guid enrolmentId, SettingsChange change, CancellationToken cancellationToken) =>
        ChangeAsync(holderId, enrolmentId, PlanRules.Check(change), async (db, enrolment, token) =>
        {
            var steps = change.Taken.Keys.ToList();
            var optional = await db.Set<StepRow>()
                .CountAsync(step => step.PathwayId == enrolment.PathwayId && step.Optional && steps.Contains(step.Key), token);
            if (optional != steps.Count)
            {
                return [PlanProblem.StepUnknown];
            }

            enrolment.StartsOn = change.StartsOn?.Value ?? enrolment.StartsOn;
            enrolment.HoursPerWeek = change.HoursPerWeek is { } hours ? hours.Value : enrolment.HoursPerWeek;
            enrolment.Place = change.Place is { } place ? place.Value : enrolment.Place;
            if (change.Budget is { } budget)
            {
                (enrolment.Budget, enrolment.BudgetCurrency) = (budget.Value?.Amount, budget.Value?.Currency);
            }

            foreach (var (key, isTaken) in change.Taken)
            {
                var row = await StepAsync(db, enrolment, key, token);
                row.IsTaken = isTaken;
                // Whoever takes a step has not skipped it.
                row.State = isTaken && row.State is StepState.Skipped ? null : row.State;
            }

            return [];
        }, cancellationToken);

    /// <param name="stepId">Of the plan's path.</param>
    /// <inheritdoc cref="SaveSettingsAsync"/>
    public Task<PlanWrite> SaveStepAsync(
        Guid holderId, Guid enrolmentId, string stepId, StepChange change, CancellationToken cancellationToken) =>
        ChangeAsync(holderId, enrolmentId, PlanRules.Check(change), async (db, enrolment, token) =>
        {
            var step = await db.Set<StepRow>().AsNoTracking()
                .Where(known => known.PathwayId == enrolment.PathwayId && known.Key == stepId)
                .Select(known => new { known.Optional, Outcomes = known.Outcomes.Select(link => link.OutcomeId).ToList() })
                .FirstOrDefaultAsync(token);
            if (step is null)
            {
                return [PlanProblem.StepUnknown];
            }

            if (!change.Evidence.Keys.All(step.Outcomes.Contains))
            {
                return [PlanProblem.OutcomeUnknown];
            }

            var row = await StepAsync(db, enrolment, stepId, token);
            Apply(change, row, enrolment);
            foreach (var (outcomeId, address) in change.Evidence)
            {
                await SetEvidenceAsync(db, enrolment.StudentId, outcomeId, address, token);
            }

            return PlanRules.Check(row.ToEntry(), step.Optional, Today);
        }, cancellationToken);

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Does <paramref name="change"/> in one transaction, unless it or <paramref name="problems"/> say why not.</summary>
    private async Task<PlanWrite> ChangeAsync(
        Guid holderId, Guid enrolmentId, IReadOnlyList<PlanProblem> problems,
        Func<PortalDbContext, Enrolment, CancellationToken, Task<IReadOnlyList<PlanProblem>>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var enrolment = await db.Set<Enrolment>()
                    .FirstOrDefaultAsync(own => own.Id == enrolmentId && own.Student!.HolderId == holderId, token);
                if (enrolment is null)
                {
                    return PlanWrite.Missing;
                }

                if (problems.Count == 0)
                {
                    problems = await change(db, enrolment, token);
                }

                if (problems.Count > 0)
                {
                    return PlanWrite.Refused(problems);
                }

                await db.SaveChangesAsync(token);
                return PlanWrite.Done;
            },
            cancellationToken);
    }

    private static async Task<EnrolmentStep> StepAsync(PortalDbContext db, Enrolment enrolment, string stepId, CancellationToken token)
    {
        var row = await db.Set<EnrolmentStep>().FirstOrDefaultAsync(step => step.EnrolmentId == enrolment.Id && step.StepKey == stepId, token);
        if (row is null)
        {
            row = new() { EnrolmentId = enrolment.Id, StepKey = stepId };
            db.Add(row);
        }

        return row;
    }

    private static void Apply(StepChange change, EnrolmentStep row, Enrolment enrolment)
    {
        row.State = change.State is { } state ? state.Value : row.State;
        row.StartedOn = change.StartedOn is { } started ? started.Value : row.StartedOn;
        row.DoneOn = change.DoneOn is { } done ? done.Value : row.DoneOn;
        row.Note = change.Note is { } note ? note.Value : row.Note;
        row.Links = change.Links is { } links ? [.. links.Value] : row.Links;
        if (change.Time is { } time)
        {
            (row.TimeMin, row.TimeMax, row.TimeUnit) = (time.Value?.Min, time.Value?.Max, time.Value?.Unit);
            row.TimeHours = time.Value is null ? null : enrolment.HoursPerWeek;
        }

        if (change.Cost is { } cost)
        {
            (row.CostMin, row.CostMax, row.CostCurrency) = (cost.Value?.Min, cost.Value?.Max, cost.Value?.Currency);
        }
    }

    private async Task SetEvidenceAsync(
        PortalDbContext db, Guid studentId, string outcomeId, string? address, CancellationToken token)
    {
        var row = await db.Set<OutcomeProgress>()
            .FirstOrDefaultAsync(progress => progress.StudentId == studentId && progress.OutcomeId == outcomeId, token);
        if (row?.EvidenceUrl == address)
        {
            return;
        }

        var nowUtc = clock.GetUtcNow().UtcDateTime;
        if (row is null)
        {
            row = new() { StudentId = studentId, OutcomeId = outcomeId, ChangedUtc = nowUtc };
            db.Add(row);
        }

        row.EvidenceUrl = address;
        row.EvidenceUtc = address is null ? null : nowUtc;
    }
}
