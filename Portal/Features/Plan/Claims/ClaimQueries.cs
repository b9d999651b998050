using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Documents;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Progress;

namespace Portal.Features.Plan.Claims;

/// <summary>Reads the claims of guides with what a student thought of them.</summary>
public sealed class ClaimQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>The claims of a published guide, for whoever thinks of beginning one of its paths; null for a stranger.</summary>
    public async Task<ClaimSheet?> FindAsync(Guid? holderId, string role, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var guideId = await db.Set<Guide>().AsNoTracking()
            .Where(guide => guide.Slug == role && guide.Publication != null).Select(guide => (int?)guide.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return guideId is null ? null : await ReadAsync(db, holderId, guideId.Value, cancellationToken);
    }

    /// <summary>The claims of a plan's guide, or null where the plan is not theirs.</summary>
    public async Task<PlanClaims?> FindAsync(Guid holderId, Guid enrolmentId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var plan = await db.Set<Enrolment>().AsNoTracking()
            .Where(own => own.Id == enrolmentId && own.Student!.HolderId == holderId)
            .Select(own => new { own.StartedUtc, own.Pathway!.GuideId, PathTitle = own.Pathway.Title, GuideTitle = own.Pathway.Guide!.Title })
            .FirstOrDefaultAsync(cancellationToken);
        return plan is null
            ? null
            : new(plan.GuideTitle, plan.PathTitle, plan.StartedUtc, await ReadAsync(db, holderId, plan.GuideId, cancellationToken));
    }

    /// <summary>How many claims of a plan's guide were judged, and before its path was begun; of none where the plan is not theirs.</summary>
    public async Task<ClaimTally> CountAsync(Guid holderId, Guid enrolmentId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var claims = await db.Set<Enrolment>().AsNoTracking()
            .Where(own => own.Id == enrolmentId && own.Student!.HolderId == holderId)
            .Join(db.Set<GuidePart<RealityCheck>>(), own => own.Pathway!.GuideId, claim => claim.GuideId, (own, claim) => new
            {
                BegunUtc = own.StartedUtc,
                JudgedUtc = db.Set<ClaimJudgement>()
                    .Where(judged => judged.StudentId == own.StudentId && judged.GuideId == claim.GuideId && judged.ClaimId == claim.Value.Id)
                    .Select(judged => (DateTime?)judged.JudgedUtc)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return new(claims.Count(claim => claim.JudgedUtc <= claim.BegunUtc), claims.Count(claim => claim.JudgedUtc is not null), claims.Count);
    }

    private static async Task<ClaimSheet> ReadAsync(PortalDbContext db, Guid? holderId, int guideId, CancellationToken cancellationToken)
    {
        var parts = new PartReader(db, guideId);
        var claims = await parts.ListAsync<RealityCheck>(cancellationToken);
        var sources = await parts.SourcesAsync(cancellationToken);
        var judged = await db.Set<ClaimJudgement>().AsNoTracking()
            .Where(own => own.Student!.HolderId == holderId && own.GuideId == guideId)
            .OrderBy(own => own.JudgedUtc).ThenBy(own => own.ClaimId)
            .ToListAsync(cancellationToken);
        var own = judged.ToDictionary(row => row.ClaimId, row => new OwnJudgement(row.Judgement, row.JudgedUtc), StringComparer.Ordinal);
        return new(
            [.. claims.Select(claim => new ClaimEntry(claim, own.GetValueOrDefault(claim.Id)))],
            [.. judged.ExceptBy(claims.Select(claim => claim.Id), row => row.ClaimId, StringComparer.Ordinal)
                .Select(row => new DroppedClaim(row.Claim, own[row.ClaimId]))],
            sources.ToDictionary(source => source.Id, StringComparer.Ordinal));
    }
}
