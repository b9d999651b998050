using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Institutions;
using Portal.Domain.Studio;
using Portal.Features.Account.SigningIn;

namespace Portal.Features.Account.People;

/// <summary>What came of a change of somebody's roles.</summary>
public enum RoleChange
{
    Done,

    /// <summary>It was so already.</summary>
    NotNeeded,

    /// <summary>Nobody could give roles any more.</summary>
    LastAdministrator,

    /// <summary>Whoever asks is no administrator any more.</summary>
    NotAllowed,

    NoSuchPerson,
}

/// <summary>
/// Gives roles and takes them back. Writes the rows itself, so that it may be called from anywhere: a UserManager would
/// live as long as the page that holds it.
/// </summary>
public sealed class RoleDesk(IDbContextFactory<PortalDbContext> contexts, SessionSignals sessions, TimeProvider clock)
{
    /// <summary>The roles that administrators give; everybody is a student anyway.</summary>
    public static readonly IReadOnlyList<string> Roles = [PortalRoles.Counsellor, PortalRoles.Administrator];

    private const int StampBytes = 20;

    /// <param name="role">One of <see cref="Roles"/>.</param>
    public async Task<RoleChange> GrantAsync(Actor by, Guid person, string role, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (!await db.IsAdministratorAsync(by.Id, token))
                {
                    return RoleChange.NotAllowed;
                }

                var user = await db.Users.SingleOrDefaultAsync(known => known.Id == person, token);
                return user is null ? RoleChange.NoSuchPerson
                    : await GrantAsync(db, user, role, by, detail: null, clock.GetUtcNow().UtcDateTime, token) ? RoleChange.Done : RoleChange.NotNeeded;
            },
            cancellationToken);
    }

    /// <summary>Takes a role back and ends every sign-in of the person at once, open pages too.</summary>
    /// <inheritdoc cref="GrantAsync(Actor, Guid, string, CancellationToken)"/>
    public async Task<RoleChange> RevokeAsync(Actor by, Guid person, string role, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var change = await db.WriteAsync(token => RevokeAsync(db, by, person, role, token), cancellationToken);
        if (change == RoleChange.Done)
        {
            sessions.Raise(person);
        }

        return change;
    }

    /// <summary>Gives a role in the caller's transaction, and notes it.</summary>
    /// <returns>False where the person has it already.</returns>
    internal static async Task<bool> GrantAsync(
        PortalDbContext db, PortalUser user, string role, Actor by, string? detail, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var roleId = await IdOfAsync(db, role, cancellationToken);
        if (await db.UserRoles.AnyAsync(held => held.UserId == user.Id && held.RoleId == roleId, cancellationToken))
        {
            return false;
        }

        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = roleId });
        db.Note(by, AuditActions.RoleGranted, user.Email ?? user.Id.ToString(), detail is null ? role : $"{role}; {detail}", nowUtc);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>
    /// What was signed with the former stamp holds no longer: cookies, open pages, links in mails. The caller saves, and
    /// raises <see cref="SessionSignals"/> afterwards.
    /// </summary>
    internal static void EndSessions(PortalUser user)
    {
        user.SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(StampBytes));
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
    }

    private async Task<RoleChange> RevokeAsync(PortalDbContext db, Actor by, Guid person, string role, CancellationToken cancellationToken)
    {
        if (!await db.IsAdministratorAsync(by.Id, cancellationToken))
        {
            return RoleChange.NotAllowed;
        }

        if (await db.Users.SingleOrDefaultAsync(known => known.Id == person, cancellationToken) is not { } user)
        {
            return RoleChange.NoSuchPerson;
        }

        var roleId = await IdOfAsync(db, role, cancellationToken);
        if (await db.UserRoles.SingleOrDefaultAsync(row => row.UserId == person && row.RoleId == roleId, cancellationToken) is not { } held)
        {
            return RoleChange.NotNeeded;
        }

        if (role == PortalRoles.Administrator && await db.Administrators().CountAsync(cancellationToken) == 1)
        {
            return RoleChange.LastAdministrator;
        }

        db.UserRoles.Remove(held);
        EndSessions(user);
        db.Note(by, AuditActions.RoleRevoked, user.Email ?? person.ToString(), role, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return RoleChange.Done;
    }

    private static Task<Guid> IdOfAsync(PortalDbContext db, string role, CancellationToken cancellationToken) =>
        Roles.Contains(role)
            ? db.Roles.Where(known => known.Name == role).Select(known => known.Id).SingleAsync(cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(role), role, "This role is not given to anybody.");
}
