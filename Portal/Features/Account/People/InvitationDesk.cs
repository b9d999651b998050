using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Institutions;
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
/// Asks people by mail to join as counsellor or administrator, or as staff of an institution. A link works once, for a week, and only while whoever sent
/// it is an administrator: a role that was taken back must not come back by a link made before.
/// </summary>
public sealed class InvitationDesk(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes an invitation; one that is open for the same address and role is closed by it.</summary>
    /// <param name="email">A checked address.</param>
    /// <param name="role">One of <see cref="RoleDesk.Roles"/>.</param>
    public Task<InvitationResult> InviteAsync(Actor by, string email, string role, CancellationToken cancellationToken) =>
        RoleDesk.Roles.Contains(role)
            ? InviteAsync(by, email, role, institution: null, cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(role), role, "This role is not given to anybody.");

    /// <summary>The same for staff of an institution, which is open.</summary>
    public Task<InvitationResult> InviteStaffAsync(Actor by, string email, int institution, CancellationToken cancellationToken) =>
        InviteAsync(by, email, PortalRoles.Student, institution, cancellationToken);

    private async Task<InvitationResult> InviteAsync(Actor by, string email, string role, int? institution, CancellationToken cancellationToken)
    {
        var (token, hash) = SecretToken.New();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<InvitationResult>(
            async stop =>
            {
                if (!await db.IsAdministratorAsync(by.Id, stop))
                {
                    return new InvitationResult.NotPossible();
                }

                if (institution is not null && await OpenInstitutionAsync(db, institution, stop) is null)
                {
                    return new InvitationResult.NotPossible();
                }

                if (await HasAlreadyAsync(db, email.ToUpperInvariant(), role, institution, stop))
                {
                    return new InvitationResult.HasRole();
                }

                foreach (var former in await OpenAsync(db, stop))
                {
                    if (former.Role == role && former.InstitutionId == institution && former.Email.Equals(email, StringComparison.OrdinalIgnoreCase))
                    {
                        former.ClosedUtc = NowUtc;
                    }
                }

                var invitation = new Invitation
                {
                    Email = email, Role = role, InstitutionId = institution, TokenHash = hash, CreatedUtc = NowUtc, ExpiresUtc = NowUtc + Lifetime, InvitedById = by.Id,
                };
                db.Add(invitation);
                db.Note(by, AuditActions.Invited, email, await WordsOfAsync(db, invitation, stop), NowUtc);
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
                if (!await db.IsAdministratorAsync(by.Id, stop)
                    || await db.Set<Invitation>().SingleOrDefaultAsync(known => known.Id == id && known.ClosedUtc == null, stop) is not { } invitation)
                {
                    return new InvitationResult.NotPossible();
                }

                (invitation.TokenHash, invitation.ExpiresUtc, invitation.InvitedById) = (hash, NowUtc + Lifetime, by.Id);
                db.Note(by, AuditActions.Invited, invitation.Email, $"{await WordsOfAsync(db, invitation, stop)}; again", NowUtc);
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
                if (!await db.IsAdministratorAsync(by.Id, stop)
                    || await db.Set<Invitation>().SingleOrDefaultAsync(known => known.Id == id && known.ClosedUtc == null, stop) is not { } invitation)
                {
                    return false;
                }

                invitation.ClosedUtc = NowUtc;
                db.Note(by, AuditActions.InvitationWithdrawn, invitation.Email, await WordsOfAsync(db, invitation, stop), NowUtc);
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

    /// <summary>The institution whose staff an invitation is for; null for one to a role of the portal.</summary>
    public async Task<Institution?> InstitutionOfAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await OpenInstitutionAsync(db, invitation.InstitutionId, cancellationToken);
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
                db.Note(by, AuditActions.InvitationAccepted, user.Email!, await WordsOfAsync(db, invitation, stop), NowUtc);
                if (invitation.InstitutionId is { } institution)
                {
                    await StaffDesk.JoinAsync(db, user, institution, NowUtc, stop);
                }
                else
                {
                    await RoleDesk.GrantAsync(db, user, invitation.Role, by, "by invitation", NowUtc, stop);
                }

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
        var administrators = db.Administrators();
        return SecretToken.HashOf(token) is { } hash
            ? await db.Set<Invitation>().SingleOrDefaultAsync(
                invitation => invitation.TokenHash == hash && invitation.ClosedUtc == null && invitation.ExpiresUtc > now
                    && administrators.Any(id => id == invitation.InvitedById)
                    && (invitation.InstitutionId == null
                        || db.Set<Institution>().Any(known => known.Id == invitation.InstitutionId && known.ClosedUtc == null)),
                cancellationToken)
            : null;
    }

    private static Task<bool> HasAlreadyAsync(
        PortalDbContext db, string normalized, string role, int? institution, CancellationToken cancellationToken) =>
        institution is null
            ? db.UserRoles.AnyAsync(
                held => db.Users.Any(user => user.Id == held.UserId && user.NormalizedEmail == normalized)
                    && db.Roles.Any(known => known.Id == held.RoleId && known.Name == role),
                cancellationToken)
            : db.Set<InstitutionMember>().AnyAsync(
                member => member.InstitutionId == institution
                    && db.Users.Any(user => user.Id == member.UserId && user.NormalizedEmail == normalized),
                cancellationToken);

    private static Task<Institution?> OpenInstitutionAsync(PortalDbContext db, int? id, CancellationToken cancellationToken) =>
        db.Set<Institution>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == id && known.ClosedUtc == null, cancellationToken);

    private static async Task<string> WordsOfAsync(PortalDbContext db, Invitation invitation, CancellationToken cancellationToken) =>
        invitation.InstitutionId is null
            ? invitation.Role
            : $"staff of {await db.Set<Institution>().Where(known => known.Id == invitation.InstitutionId).Select(known => known.Slug).SingleAsync(cancellationToken)}";

    private static Task<List<Invitation>> OpenAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        db.Set<Invitation>().Where(invitation => invitation.ClosedUtc == null).ToListAsync(cancellationToken);
}
