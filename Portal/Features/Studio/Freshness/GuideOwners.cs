using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Studio;

namespace Portal.Features.Studio.Freshness;

/// <summary>Who looks after which guide: the one place where that changes.</summary>
public sealed class GuideOwners(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>All who may own a guide, by name.</summary>
    public async Task<IReadOnlyList<Counsellor>> CounsellorsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Counsellors(db).OrderBy(user => user.UserName)
            .Select(user => new Counsellor(user.Id, user.UserName ?? "")).ToListAsync(cancellationToken);
    }

    /// <summary>Gives a guide an owner, or none. Saying it twice is harmless.</summary>
    /// <param name="owner">An account; null: nobody in particular.</param>
    /// <returns>False where there is no such guide, or the account may own none.</returns>
    public async Task<bool> AssignAsync(string slug, Guid? owner, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var guide = await db.Set<Guide>().SingleOrDefaultAsync(known => known.Slug == slug, token);
                var name = owner is null ? null : await Counsellors(db).Where(user => user.Id == owner).Select(user => user.UserName).SingleOrDefaultAsync(token);
                if (guide is null || (owner is not null && name is null))
                {
                    return false;
                }

                if (guide.OwnerId != owner)
                {
                    guide.OwnerId = owner;
                    db.Note(actor, AuditActions.OwnerChanged, slug, name ?? "Nobody in particular", clock.GetUtcNow().UtcDateTime);
                    await db.SaveChangesAsync(token);
                }

                return true;
            },
            cancellationToken);
    }

    private static IQueryable<PortalUser> Counsellors(PortalDbContext db) =>
        db.Users.AsNoTracking().Where(user => db.UserRoles.Any(role => role.UserId == user.Id
            && db.Roles.Any(known => known.Id == role.RoleId
                && (known.Name == PortalRoles.Counsellor || known.Name == PortalRoles.Administrator))));
}

/// <summary>Somebody who may own guides.</summary>
public sealed record Counsellor(Guid Id, string Name);
