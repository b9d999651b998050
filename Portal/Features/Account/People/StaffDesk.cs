using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Domain.Studio;
using Portal.Features.Account.SigningIn;

namespace Portal.Features.Account.People;

/// <summary>Writes who is staff of an institution. They come by invitation alone (<see cref="InvitationDesk"/>).</summary>
public sealed class StaffDesk(IDbContextFactory<PortalDbContext> contexts, SessionSignals sessions, TimeProvider clock)
{
    /// <summary>Takes somebody off the staff and ends every sign-in of theirs at once, open pages too.</summary>
    /// <returns>Whether this call did it.</returns>
    public async Task<bool> RemoveAsync(Actor by, int institution, Guid person, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var isRemoved = await db.WriteAsync(
            async token =>
            {
                if (!await db.IsAdministratorAsync(by.Id, token)
                    || await db.Set<InstitutionMember>().Include(known => known.Institution)
                        .SingleOrDefaultAsync(known => known.InstitutionId == institution && known.UserId == person, token) is not { } member
                    || await db.Users.SingleOrDefaultAsync(known => known.Id == person, token) is not { } user)
                {
                    return false;
                }

                db.Remove(member);
                RoleDesk.EndSessions(user);
                db.Note(by, AuditActions.StaffRemoved, member.Institution!.Slug, user.Email, clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
        if (isRemoved)
        {
            sessions.Raise(person);
        }

        return isRemoved;
    }

    /// <summary>Takes an account on the staff, in the caller's transaction.</summary>
    internal static async Task JoinAsync(PortalDbContext db, PortalUser user, int institution, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (await db.Set<InstitutionMember>().AnyAsync(known => known.InstitutionId == institution && known.UserId == user.Id, cancellationToken))
        {
            return;
        }

        db.Add(new InstitutionMember { InstitutionId = institution, UserId = user.Id, JoinedUtc = nowUtc });
        var slug = await db.Set<Institution>().Where(known => known.Id == institution).Select(known => known.Slug).SingleAsync(cancellationToken);
        db.Note(new(user.Email!, user.Id), AuditActions.StaffJoined, slug, user.Email, nowUtc);
    }
}
