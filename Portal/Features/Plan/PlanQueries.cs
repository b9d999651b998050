using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.RoleGuides;
using Portal.Domain.Guides;

namespace Portal.Features.Plan;

/// <summary>Reads a student's plans. Every question names the account that asks; what belongs to another does not exist.</summary>
public sealed class PlanQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>The plan, or null where there is none of this account under the id.</summary>
    public async Task<PlanView?> FindAsync(Guid userId, Guid enrolmentId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var enrolment = await db.Set<Enrolment>().AsNoTracking()
            .Where(own => own.Id == enrolmentId && own.Student!.UserId == userId)
            .Select(own => new
            {
                own.StudentId,
                own.PathwayId,
                own.StartedUtc,
                own.LeftUtc,
                own.Pathway!.Position,
                own.Pathway.GuideId,
                own.Pathway.Guide!.Slug,
                own.Pathway.Guide.Title,
                IsPublished = own.Pathway.Guide.Publication != null && own.Pathway.RetiredUtc == null,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (enrolment is null)
        {
            return null;
        }

        var path = (await new RoleGuideReader(db).PathsAsync(row => row.Id == enrolment.PathwayId, cancellationToken))[enrolment.GuideId].Single();
        var achieved = await db.Set<OutcomeProgress>().AsNoTracking()
            .Where(progress => progress.StudentId == enrolment.StudentId && progress.Achieved)
            .Join(
                db.Set<StepOutcomeRow>().Where(link => link.Step!.PathwayId == enrolment.PathwayId),
                progress => progress.OutcomeId,
                link => link.OutcomeId,
                (progress, link) => new
                {
                    progress.OutcomeId,
                    AchievedUtc = progress.AchievedUtc!.Value,
                    link.Outcome!.Text,
                    StepTitle = link.Step!.Title,
                    IsRetired = link.RetiredUtc != null || link.Step.RetiredUtc != null,
                })
            .ToListAsync(cancellationToken);
        var current = achieved.Where(row => !row.IsRetired).DistinctBy(row => row.OutcomeId).ToList();
        return new(
            enrolmentId, enrolment.Slug, enrolment.Title, enrolment.IsPublished, path, PathLetters.Of(enrolment.Position),
            enrolment.StartedUtc, enrolment.LeftUtc,
            [.. current.Select(row => new AchievedOutcome(row.OutcomeId, row.AchievedUtc))],
            [.. achieved.ExceptBy(current.Select(row => row.OutcomeId), row => row.OutcomeId)
                .Select(row => new RetiredOutcome(row.Text, row.StepTitle, row.AchievedUtc))]);
    }

    /// <summary>The account's plans: those it follows first, each group by the latest start.</summary>
    public async Task<IReadOnlyList<PlanCard>> ListAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var enrolments = await db.Set<Enrolment>().AsNoTracking()
            .Where(own => own.Student!.UserId == userId)
            .Select(own => new
            {
                own.Id, own.StartedUtc, own.LeftUtc, own.PathwayId,
                own.Pathway!.GuideId, own.Pathway.Key, own.Pathway.Position, own.Pathway.Guide!.Title,
            })
            .ToListAsync(cancellationToken);
        var ids = enrolments.Select(own => own.PathwayId).ToList();
        var paths = await new RoleGuideReader(db).PathsAsync(row => ids.Contains(row.Id), cancellationToken);
        var achieved = await db.Set<OutcomeProgress>().AsNoTracking()
            .Where(progress => progress.Student!.UserId == userId && progress.Achieved)
            .Select(progress => progress.OutcomeId)
            .ToListAsync(cancellationToken);
        return [.. enrolments
            .OrderBy(own => own.LeftUtc is not null).ThenByDescending(own => own.StartedUtc)
            .Select(own =>
            {
                var path = paths[own.GuideId].Single(known => known.Id == own.Key);
                return new PlanCard(
                    own.Id, own.Title, path.Title, PathLetters.Of(own.Position), path, own.StartedUtc, own.LeftUtc, achieved);
            })];
    }

    /// <summary>A published path that can be followed, and this account's plan of it where there is one.</summary>
    public async Task<PathOffer?> FindOfferAsync(Guid? userId, string role, string path, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var row = await db.Set<PathwayRow>().AsNoTracking()
            .Where(known => known.Guide!.Slug == role && known.Key == path && known.RetiredUtc == null)
            .Join(db.Set<RoleGuideRow>(), known => known.GuideId, guide => guide.GuideId, (known, guide) => new
            {
                known.Id, known.GuideId, known.Position, guide.Title, guide.Place, guide.ReviewedOn,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var guides = new RoleGuideReader(db);
        var pathway = (await guides.PathsAsync(known => known.Id == row.Id, cancellationToken))[row.GuideId].Single();
        var own = userId is null ? null : await db.Set<Enrolment>().AsNoTracking()
            .FirstOrDefaultAsync(enrolment => enrolment.PathwayId == row.Id && enrolment.Student!.UserId == userId, cancellationToken);
        return new(
            row.Title, row.Place, row.ReviewedOn, await guides.SourcesAsync(row.GuideId, cancellationToken),
            pathway, row.Position, own?.Id, own is { LeftUtc: null });
    }
}

/// <summary>A path that somebody may begin, with what its figures rest on.</summary>
/// <param name="Place">The place of figures that name none.</param>
/// <param name="Sources">Of the guide, in its order.</param>
/// <param name="Position">0-based, in the guide.</param>
/// <param name="Enrolment">The account's plan of it, where there is one.</param>
/// <param name="IsFollowing">Whether it follows that plan now.</param>
public sealed record PathOffer(
    string GuideTitle, string? Place, DateOnly? ReviewedOn, IReadOnlyList<Source> Sources,
    Pathway Path, int Position, Guid? Enrolment, bool IsFollowing);
