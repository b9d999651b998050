using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Domain.Institutions;

namespace Portal.Features.Plan.Institutions;

/// <summary>Reads which institutions add to a student's plan, and what the chosen one does.</summary>
public sealed class PlanSupplementQueries(IDbContextFactory<PortalDbContext> contexts, InstitutionKeys keys)
{
    /// <param name="via">The key in the address that led here; may be anything.</param>
    /// <returns><see cref="PlanSupplement.None"/> also where the plan is not theirs, and where no institution adds to its path.</returns>
    public async Task<PlanSupplement> FindAsync(Guid holderId, Guid enrolmentId, string? via, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var path = await db.Set<Enrolment>().Where(own => own.Id == enrolmentId && own.Student!.HolderId == holderId)
            .Select(own => new { own.PathwayId, own.Pathway!.Key, own.Pathway.Guide!.Slug, own.StudentId }).FirstOrDefaultAsync(cancellationToken);
        var fitting = path is null ? [] : await FittingTo(db, path.PathwayId)
            .Select(known => new InstitutionOption(known.Slug, known.Name)).ToListAsync(cancellationToken);
        if (path is null || fitting.Count == 0)
        {
            return PlanSupplement.None;
        }

        var chosen = await db.Set<StudentInstitution>()
            .Where(choice => choice.StudentId == path.StudentId && choice.Institution!.ClosedUtc == null)
            .Select(choice => new { choice.InstitutionId, choice.Institution!.Slug, choice.Institution.Name }).FirstOrDefaultAsync(cancellationToken);
        var suggested = chosen is null && !string.IsNullOrEmpty(via) ? (await keys.FindAsync(via, cancellationToken))?.Slug : null;
        return new(
            [.. fitting.Concat(chosen is null ? [] : [new(chosen.Slug, chosen.Name)]).Distinct().OrderBy(option => option.Name, StringComparer.InvariantCultureIgnoreCase)],
            chosen?.Slug,
            suggested,
            chosen is null || await SupplementReader.ReadAsync(db, chosen.InstitutionId, cancellationToken) is not { } all
                ? null : await OfPathAsync(db, all, path.PathwayId, path.Slug, path.Key, cancellationToken));
    }

    /// <summary>Open institutions that add something to a step of the path, or to an outcome that one of its steps lists.</summary>
    internal static IQueryable<Institution> FittingTo(PortalDbContext db, int pathwayId) => db.Set<Institution>().AsNoTracking()
        .Where(known => known.ClosedUtc == null && known.Supplement.Any(item => item.Targets.Any(target =>
            (target.Step!.PathwayId == pathwayId && target.Step.RetiredUtc == null)
            || db.Set<StepOutcomeRow>().Any(link => link.OutcomeId == target.OutcomeId && link.RetiredUtc == null
                && link.Step!.PathwayId == pathwayId && link.Step.RetiredUtc == null))));

    /// <summary>Without what belongs to other paths: every open page holds it in memory.</summary>
    private static async Task<Supplement?> OfPathAsync(
        PortalDbContext db, Supplement all, int pathwayId, string guide, string path, CancellationToken cancellationToken)
    {
        var listed = await db.Set<StepOutcomeRow>()
            .Where(link => link.Step!.PathwayId == pathwayId && link.RetiredUtc == null && link.Step.RetiredUtc == null)
            .Select(link => link.OutcomeId).Distinct().ToListAsync(cancellationToken);
        return all with
        {
            Outcomes = all.Outcomes.Where(items => listed.Contains(items.Key)).ToDictionary(StringComparer.Ordinal),
            Steps = all.Steps.Where(items => items.Key.Guide == guide && items.Key.Path == path).ToDictionary(),
        };
    }
}
