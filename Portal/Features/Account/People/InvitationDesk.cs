using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Studio;
using Portal.Infrastructure.Security;

namespace Portal.Features.Account.People;

/// <summary>What came of asking somebody to join.</summary>
public abstract record InvitationResult
{
    private InvitationResult()
    {
    }

    /// <param name="Token">For the mail; only its hash is kept.</param>
    public sealed record Made(Invitation Invitation, string Token) : InvitationResult;

    /// <summary>The address belongs to an account that has the role.</summary>
    public sealed record HasRole : InvitationResult;

    /// <summary>Whoever asks is no administrator any more, or the invitation is not open any more.</summary>
    public sealed record NotPossible : InvitationResult;
}

/// <summary>
/// Asks people by mail to join as counsellor or administrator. A link works once, for a week, and only while whoever sent
/// it is an administrator: a role that was taken back must not come back by a link made before.
/// </summary>
public sealed class InvitationDesk(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes an invitation; one that is open for the same address and role is closed by it.</summary>
    /// <param name="email">A checked address.</param>
    /// <param name="role">One of <see cref="RoleDesk.Roles"/>.</param>
    public async Task<InvitationResult> InviteAsync(Actor by, string email, string role, CancellationToken cancellationToken)
    {
        if (!RoleDesk.Roles.Contains(role))
        {
            throw new ArgumentOutOfRangeException(nameof(role), role, "This role is not given to anybody.");
        }

        var (token, hash) = SecretToken.New();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<InvitationResult>(
            async stop =>
            {
                if (!await RoleDesk.IsAdministratorAsync(db, by.Id, stop))
                {
                    return new InvitationResult.NotPossible();
                }

                var normalized = email.ToUpperInvariant();
                if (await db.UserRoles.AnyAsync(
                    held => db.Users.Any(user => user.Id == held.UserId && user.NormalizedEmail == normalized)
                        && db.Roles.Any(known => known.Id == held.RoleId && known.Name == role),
                    stop))
                {
                    return new InvitationResult.HasRole();
                }

                foreach (var former in await OpenAsync(db, stop))
                {
                    if (former.Role == role && former.Email.Equals(email, StringComparison.OrdinalIgnoreCase))
                    {
                        former.ClosedUtc = NowUtc;
                    }
                }

                var invitation = new Invitation
                {
                    Email = email, Role = role, TokenHash = hash, CreatedUtc = NowUtc, ExpiresUtc = NowUtc + Lifetime, InvitedById = by.Id,
                };
                db.Add(invitation);
                db.Note(by, AuditActions.Invited, email, role, NowUtc);
                await db.SaveChangesAsync(stop);
                return new InvitationResult.Made(invitation, token);
            },
            cancellationToken);
    }

    /// <summary>Gives an open invitation, or one that is only too old, a new link; the former one no longer works.</summary>
    public async Task<InvitationResult> RenewAsync(Actor by, int id, CancellationToken cancellationToken)
    {
        var (token, hash) = SecretToken.New();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<InvitationResult>(
            async stop =>
            {
                if (!await RoleDesk.IsAdministratorAsync(db, by.Id, stop)
                    || await db.Set<Invitation>().SingleOrDefaultAsync(known => known.Id == id && known.ClosedUtc == null, stop) is not { } invitation)
                {
                    return new InvitationResult.NotPossible();
                }

                (invitation.TokenHash, invitation.ExpiresUtc, invitation.InvitedById) = (hash, NowUtc + Lifetime, by.Id);
                db.Note(by, AuditActions.Invited, invitation.Email, $"{invitation.Role}; again", NowUtc);
                await db.SaveChangesAsync(stop);
                return new InvitationResult.Made(invitation, token);
            },
            cancellationToken);
    }

    /// <returns>Whether this call took it back.</returns>
    public async Task<bool> WithdrawAsync(Actor by, int id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async stop =>
            {
                if (!await RoleDesk.IsAdministratorAsync(db, by.Id, stop)
                    || await db.Set<Invitation>().SingleOrDefaultAsync(known => known.Id == id && known.ClosedUtc == null, stop) is not { } invitation)
                {
                    return false;
                }

                invitation.ClosedUtc = NowUtc;
                db.Note(by, AuditActions.InvitationWithdrawn, invitation.Email, invitation.Role, NowUtc);
                await db.SaveChangesAsync(stop);
                return true;
            },
            cancellationToken);
    }

    /// <summary>The invitation that the link opens; null where it opens none, or none any more.</summary>
    /// <param name="token">From the link; may be anything.</param>
    public async Task<Invitation?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, token, cancellationToken);
    }

    /// <summary>Gives the role to the account with the invitation's address, once.</summary>
    /// <returns>False where the link opens nothing any more, or not for this account.</returns>
    public async Task<bool> AcceptAsync(string? token, Guid person, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async stop =>
            {
                if (await FindAsync(db, token, stop) is not { } invitation
                    || await db.Users.SingleOrDefaultAsync(user => user.Id == person, stop) is not { } user
                    || !IsFor(invitation, user))
                {
                    return false;
                }

                var by = new Actor(user.Email!, user.Id);
                (invitation.ClosedUtc, invitation.AcceptedById) = (NowUtc, user.Id);
                user.EmailConfirmed = true; // The link came to the address.
                db.Note(by, AuditActions.InvitationAccepted, user.Email!, invitation.Role, NowUtc);
                await RoleDesk.GrantAsync(db, user, invitation.Role, by, "by invitation", NowUtc, stop);
                await db.SaveChangesAsync(stop);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Whether the account has the address that was invited.</summary>
    public static bool IsFor(Invitation invitation, PortalUser user) =>
        invitation.Email.Equals(user.Email, StringComparison.OrdinalIgnoreCase);

    private async Task<Invitation?> FindAsync(PortalDbContext db, string? token, CancellationToken cancellationToken)
    {
        var now = NowUtc;
        var administrators = RoleDesk.Administrators(db);
        return SecretToken.HashOf(token) is { } hash
            ? await db.Set<Invitation>().SingleOrDefaultAsync(
                invitation => invitation.TokenHash == hash && invitation.ClosedUtc == null && invitation.ExpiresUtc > now
                    && administrators.Any(id => id == invitation.InvitedById),
                cancellationToken)
            : null;
    }

    private static Task<List<Invitation>> OpenAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        db.Set<Invitation>().Where(invitation => invitation.ClosedUtc == null).ToListAsync(cancellationToken);
}
