using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Plan;

/// <summary>Begins, leaves and takes up paths. Saying a thing twice is harmless.</summary>
public sealed class EnrolmentWriter(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Follows the published path; whoever left it takes it up again. Answers the plan, or null where there is no such path.</summary>
    public async Task<Guid?> FollowAsync(Guid userId, string role, string path, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<Guid?>(
            async token =>
            {
                var pathwayId = await db.Set<PathwayRow>()
                    .Where(known => known.Guide!.Slug == role && known.Key == path && known.RetiredUtc == null && known.Guide.Publication != null)
                    .Select(known => (int?)known.Id)
                    .FirstOrDefaultAsync(token);
                if (pathwayId is null)
                {
                    return null;
                }

                var nowUtc = clock.GetUtcNow().UtcDateTime;
                var student = await db.Set<Student>().FirstOrDefaultAsync(known => known.UserId == userId, token);
                if (student is null)
                {
                    student = new() { UserId = userId, CreatedUtc = nowUtc };
                    db.Add(student);
                }

                var enrolment = await db.Set<Enrolment>()
                    .FirstOrDefaultAsync(own => own.StudentId == student.Id && own.PathwayId == pathwayId, token);
                if (enrolment is null)
                {
                    enrolment = new() { StudentId = student.Id, PathwayId = pathwayId.Value, StartedUtc = nowUtc };
                    db.Add(enrolment);
                }

                enrolment.LeftUtc = null;
                await db.SaveChangesAsync(token);
                return enrolment.Id;
            },
            cancellationToken);
    }

    /// <summary>Leaves the path; what was achieved stays. False where the plan is not this account's.</summary>
    public Task<bool> LeaveAsync(Guid userId, Guid enrolmentId, CancellationToken cancellationToken) =>
        ChangeAsync(userId, enrolmentId, (enrolment, nowUtc) => enrolment.LeftUtc ??= nowUtc, cancellationToken);

    /// <summary>Takes the path up again. False where the plan is not this account's.</summary>
    public Task<bool> ResumeAsync(Guid userId, Guid enrolmentId, CancellationToken cancellationToken) =>
        ChangeAsync(userId, enrolmentId, (enrolment, _) => enrolment.LeftUtc = null, cancellationToken);

    private async Task<bool> ChangeAsync(
        Guid userId, Guid enrolmentId, Action<Enrolment, DateTime> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var enrolment = await db.Set<Enrolment>()
                    .FirstOrDefaultAsync(own => own.Id == enrolmentId && own.Student!.UserId == userId, token);
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
