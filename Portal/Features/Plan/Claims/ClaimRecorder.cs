using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Features.Plan.Claims;

/// <summary>
/// Records what a student thinks of a guide's claims. The first judgement of a claim stays, so that a repeat changes
/// nothing and the record says what was thought before the answer was seen.
/// </summary>
public sealed class ClaimRecorder(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Records before a path is begun.</summary>
    /// <param name="holderId">Who asks, account or guest, from the server's authentication state.</param>
    /// <param name="judgements">By claim id; what is no claim of the guide now, or no verdict, is passed over.</param>
    /// <returns>False where there is no such path.</returns>
    public Task<bool> RecordAsync(
        Guid holderId, string role, string path, IReadOnlyDictionary<string, string> judgements, CancellationToken cancellationToken) =>
        RecordAsync(
            holderId,
            (db, token) => GuideOfAsync(
                db.Set<PathwayRow>(),
                known => known.Guide!.Slug == role && known.Key == path && known.RetiredUtc == null && known.Guide.Publication != null,
                known => known.GuideId,
                token),
            judgements,
            cancellationToken);

    /// <summary>Records for the guide of a plan.</summary>
    /// <inheritdoc cref="RecordAsync(Guid, string, string, IReadOnlyDictionary{string, string}, CancellationToken)"/>
    /// <returns>False where the plan is not theirs.</returns>
    public Task<bool> RecordAsync(
        Guid holderId, Guid enrolmentId, IReadOnlyDictionary<string, string> judgements, CancellationToken cancellationToken) =>
        RecordAsync(
            holderId,
            (db, token) => GuideOfAsync(
                db.Set<Enrolment>(),
                own => own.Id == enrolmentId && own.Student!.HolderId == holderId,
                own => own.Pathway!.GuideId,
                token),
            judgements,
            cancellationToken);

    private static async Task<int?> GuideOfAsync<T>(
        DbSet<T> rows, Expression<Func<T, bool>> which, Expression<Func<T, int>> guide, CancellationToken cancellationToken)
        where T : class
    {
        var ids = await rows.Where(which).Select(guide).Take(1).ToListAsync(cancellationToken);
        return ids.Count == 0 ? null : ids[0];
    }

    private async Task<bool> RecordAsync(
        Guid holderId, Func<PortalDbContext, CancellationToken, Task<int?>> findGuideAsync,
        IReadOnlyDictionary<string, string> judgements, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (await findGuideAsync(db, token) is not { } guideId)
                {
                    return false;
                }

                var claims = await db.Set<GuidePart<RealityCheck>>().AsNoTracking()
                    .Where(part => part.GuideId == guideId).Select(part => part.Value).ToListAsync(token);
                var judged = claims
                    .Where(claim => judgements.TryGetValue(claim.Id, out var said) && Vocabulary.Verdicts.Contains(said)).ToList();
                if (judged.Count == 0)
                {
                    return true;
                }

                var nowUtc = clock.GetUtcNow().UtcDateTime;
                if (await db.StudentOfAsync(holderId, nowUtc, token) is not { } student)
                {
                    return false;
                }

                var known = await db.Set<ClaimJudgement>()
                    .Where(own => own.StudentId == student.Id && own.GuideId == guideId).Select(own => own.ClaimId).ToListAsync(token);
                db.AddRange(judged.ExceptBy(known, claim => claim.Id, StringComparer.Ordinal).Select(claim => new ClaimJudgement
                {
                    StudentId = student.Id, GuideId = guideId, ClaimId = claim.Id, Claim = claim.Claim,
                    Judgement = judgements[claim.Id], JudgedUtc = nowUtc,
                }));
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
    }
}
