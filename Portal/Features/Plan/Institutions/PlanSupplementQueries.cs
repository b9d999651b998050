using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Domain.Institutions;

namespace Portal.Features.Plan.Institutions;

/// <param name="All">By name.</param>
/// <param name="Chosen">Slug of the student's own; null: none.</param>
public sealed record InstitutionOptions(IReadOnlyList<InstitutionOption> All, string? Chosen);

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
        if (path is null || !await FittingTo(db, path.PathwayId).AnyAsync(cancellationToken))
        {
            return PlanSupplement.None;
        }

        var chosen = await ChosenBy(db, path.StudentId)
            .Select(choice => new { Id = choice.InstitutionId, Option = new InstitutionOption(choice.Institution!.Slug, choice.Institution.Name) })
            .FirstOrDefaultAsync(cancellationToken);
        return chosen is null
            ? new(true, null, await SuggestedAsync(db, path.PathwayId, via, cancellationToken), null)
            : new(true, chosen.Option, null, await SupplementReader.ReadAsync(db, chosen.Id, cancellationToken) is not { } all
                ? null : await OfPathAsync(db, all, path.PathwayId, path.Slug, path.Key, cancellationToken));
    }

    /// <summary>The institutions to choose from: those that add something to the plan's path, by name, and the one that was chosen.</summary>
    /// <returns>None also where the plan is not theirs.</returns>
    public async Task<InstitutionOptions> ListAsync(Guid holderId, Guid enrolmentId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var plan = await db.Set<Enrolment>().Where(own => own.Id == enrolmentId && own.Student!.HolderId == holderId)
            .Select(own => new { own.PathwayId, own.StudentId }).FirstOrDefaultAsync(cancellationToken);
        if (plan is null)
        {
            return new([], null);
        }

        var fitting = await FittingTo(db, plan.PathwayId).Select(known => new InstitutionOption(known.Slug, known.Name)).ToListAsync(cancellationToken);
        var chosen = await ChosenBy(db, plan.StudentId)
            .Select(choice => new InstitutionOption(choice.Institution!.Slug, choice.Institution.Name)).FirstOrDefaultAsync(cancellationToken);
        return new(
            [.. fitting.Concat(chosen is null ? [] : [chosen]).Distinct().OrderBy(option => option.Name, StringComparer.InvariantCultureIgnoreCase)],
            chosen?.Slug);
    }

    /// <summary>A closed institution is chosen by nobody, until it opens again.</summary>
    private static IQueryable<StudentInstitution> ChosenBy(PortalDbContext db, Guid studentId) =>
        db.Set<StudentInstitution>().Where(choice => choice.StudentId == studentId && choice.Institution!.ClosedUtc == null);

    private async Task<InstitutionOption?> SuggestedAsync(PortalDbContext db, int pathwayId, string? via, CancellationToken cancellationToken) =>
        !string.IsNullOrEmpty(via) && await keys.FindAsync(via, cancellationToken) is { Id: var id }
            ? await FittingTo(db, pathwayId).Where(known => known.Id == id)
                .Select(known => new InstitutionOption(known.Slug, known.Name)).FirstOrDefaultAsync(cancellationToken)
            : null;

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
