using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Progress;

namespace Portal.Features.Plan;

/// <summary>Begins, pauses, finishes, leaves and takes up paths. Saying a thing twice is harmless.</summary>
public sealed class EnrolmentWriter(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Follows the published path; whoever left it takes it up again. Answers the plan, or null where there is no such path.</summary>
    public async Task<Guid?> FollowAsync(Guid holderId, string role, string path, CancellationToken cancellationToken) =>
        (await BeginAsync(holderId, role, path, cancellationToken))?.Enrolment;

    /// <summary>The same, told whether the plan began just now. Null where there is no such path.</summary>
    public async Task<FollowedPath?> BeginAsync(Guid holderId, string role, string path, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<FollowedPath?>(
            async token =>
            {
                var pathway = await db.Set<PathwayRow>()
                    .Where(known => known.Guide!.Slug == role && known.Key == path && known.RetiredUtc == null && known.Guide.Publication != null)
                    .Select(known => new { known.Id, known.Guide!.Publication!.RevisionId })
                    .FirstOrDefaultAsync(token);
                var nowUtc = clock.GetUtcNow().UtcDateTime;
                if (pathway is null || await db.StudentOfAsync(holderId, nowUtc, token) is not { } student)
                {
                    return null;
                }

                var enrolment = await db.Set<Enrolment>()
                    .Include(own => own.Pauses)
                    .FirstOrDefaultAsync(own => own.StudentId == student.Id && own.PathwayId == pathway.Id, token);
                var isNew = enrolment is null;
                if (enrolment is null)
                {
                    enrolment = new()
                    {
                        StudentId = student.Id, PathwayId = pathway.Id, StartedUtc = nowUtc, StartsOn = DateOnly.FromDateTime(nowUtc),
                        SeenRevisionId = pathway.RevisionId,
                    };
                    await TakeOverAsync(db, enrolment, token);
                    db.Add(enrolment);
                }

                if (enrolment.State is PlanState.Left)
                {
                    TakeUp(enrolment, DateOnly.FromDateTime(nowUtc));
                }

                await db.SaveChangesAsync(token);
                return new(enrolment.Id, isNew);
            },
            cancellationToken);
    }

    /// <summary>Hours, place and budget as they are on the plan begun last for the same guide: they are the student's, not the path's.</summary>
    private static async Task TakeOverAsync(PortalDbContext db, Enrolment enrolment, CancellationToken cancellationToken)
    {
        var before = await db.Set<Enrolment>().AsNoTracking()
            .Where(own => own.StudentId == enrolment.StudentId
                && own.Pathway!.GuideId == db.Set<PathwayRow>().Where(path => path.Id == enrolment.PathwayId).Select(path => path.GuideId).First())
            .OrderByDescending(own => own.StartedUtc).ThenBy(own => own.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (before is not null)
        {
            (enrolment.HoursPerWeek, enrolment.Place) = (before.HoursPerWeek, before.Place);
            (enrolment.Budget, enrolment.BudgetCurrency) = (before.Budget, before.BudgetCurrency);
        }
    }

    /// <summary>Leaves the path; what was achieved stays. False where the plan is not theirs.</summary>
    public Task<bool> LeaveAsync(Guid holderId, Guid enrolmentId, CancellationToken cancellationToken) =>
        ChangeAsync(
            holderId, enrolmentId,
            (enrolment, nowUtc) =>
            {
                if (enrolment.State is PlanState.Active or PlanState.Paused)
                {
                    End(enrolment, PlanState.Left, reason: null, nowUtc);
                }
            },
            cancellationToken);

    /// <summary>The path led to something. Said again with another reason, the first day stays. False where the plan is not theirs.</summary>
    public Task<bool> FinishAsync(Guid holderId, Guid enrolmentId, PlanEnd reason, CancellationToken cancellationToken) =>
        ChangeAsync(holderId, enrolmentId, (enrolment, nowUtc) => End(enrolment, PlanState.Finished, reason, nowUtc), cancellationToken);

    /// <summary>From today on the days do not count, where the plan is active. False where it is not theirs.</summary>
    public Task<bool> PauseAsync(Guid holderId, Guid enrolmentId, CancellationToken cancellationToken) =>
        ChangeAsync(
            holderId, enrolmentId,
            (enrolment, nowUtc) =>
            {
                if (enrolment.State is not PlanState.Active)
                {
                    return;
                }

                enrolment.State = PlanState.Paused;
                var today = DateOnly.FromDateTime(nowUtc);
                if (enrolment.Pauses.Find(pause => pause.Until >= today) is { } ended)
                {
                    // Pauses do not overlap: the one that ended today goes on.
                    ended.Until = null;
                }
                else
                {
                    enrolment.Pauses.Add(new() { EnrolmentId = enrolment.Id, From = today });
                }
            },
            cancellationToken);

    /// <summary>Takes the path up again after a pause or an end. False where the plan is not theirs.</summary>
    public Task<bool> ResumeAsync(Guid holderId, Guid enrolmentId, CancellationToken cancellationToken) =>
        ChangeAsync(holderId, enrolmentId, (enrolment, nowUtc) => TakeUp(enrolment, DateOnly.FromDateTime(nowUtc)), cancellationToken);

    /// <summary>
    /// Notes up to which revision of its guide the student knows what changed. It only moves forward, so that an old page
    /// hides nothing. False where the plan is not theirs.
    /// </summary>
    public async Task<bool> SeeRevisionAsync(Guid holderId, Guid enrolmentId, int revisionId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var enrolment = await db.Set<Enrolment>().FirstOrDefaultAsync(own => own.Id == enrolmentId && own.Student!.HolderId == holderId, token);
                if (enrolment is null)
                {
                    return false;
                }

                var isOfGuide = await db.Set<PathwayRow>().AnyAsync(
                    path => path.Id == enrolment.PathwayId && path.Guide!.Revisions.Any(revision => revision.Id == revisionId), token);
                if (isOfGuide && !(enrolment.SeenRevisionId >= revisionId))
                {
                    enrolment.SeenRevisionId = revisionId;
                    await db.SaveChangesAsync(token);
                }

                return true;
            },
            cancellationToken);
    }

    private static void TakeUp(Enrolment enrolment, DateOnly today)
    {
        EndPause(enrolment, today);
        (enrolment.State, enrolment.EndedUtc, enrolment.EndReason) = (PlanState.Active, null, null);
    }

    private static void End(Enrolment enrolment, PlanState state, PlanEnd? reason, DateTime nowUtc)
    {
        EndPause(enrolment, DateOnly.FromDateTime(nowUtc));
        enrolment.EndedUtc = enrolment.State == state ? enrolment.EndedUtc : nowUtc;
        (enrolment.State, enrolment.EndReason) = (state, reason);
    }

    private static void EndPause(Enrolment enrolment, DateOnly today)
    {
        if (enrolment.Pauses.Find(pause => pause.Until is null) is { } open)
        {
            open.Until = today;
        }

        // A pause that ended on the day it began was none.
        enrolment.Pauses.RemoveAll(pause => pause.Until <= pause.From);
    }

    private async Task<bool> ChangeAsync(
        Guid holderId, Guid enrolmentId, Action<Enrolment, DateTime> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var enrolment = await db.Set<Enrolment>().Include(own => own.Pauses)
                    .FirstOrDefaultAsync(own => own.Id == enrolmentId && own.Student!.HolderId == holderId, token);
                if (enrolment is null)
                {
                    return false;
                }

                change(enrolment, clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
    }
}

/// <summary>The plan of a path that somebody follows.</summary>
/// <param name="IsNew">Whether it began just now; they may have followed the path already, or left it.</param>
public sealed record FollowedPath(Guid Enrolment, bool IsNew);
