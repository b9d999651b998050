using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure.Security;

namespace Portal.Features.Account.SigningIn;

/// <summary>
/// Keeps asking whether the person behind an open page is still signed in: a circuit outlives the request that began
/// it, and no cookie is looked at again. Reads the stamp itself: a UserManager would live as long as the circuit.
/// </summary>
internal sealed class CircuitSession(
    ILoggerFactory loggers, IDbContextFactory<PortalDbContext> contexts, IOptions<IdentityOptions> identity)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether nothing since the sign-in has ended it: a new password, a change of role, the end of the account or of the guest.</summary>
    public async Task<bool> HoldsAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var claims = identity.Value.ClaimsIdentity;
        if (!Guid.TryParse(principal.FindFirstValue(claims.UserIdClaimType), out var id))
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (principal.IsGuest())
        {
            return await db.Set<Guest>().AnyAsync(guest => guest.StudentId == id, cancellationToken);
        }

        var stamp = await db.Users.Where(user => user.Id == id).Select(user => user.SecurityStamp).SingleOrDefaultAsync(cancellationToken);
        return stamp is not null && stamp == principal.FindFirstValue(claims.SecurityStampClaimType);
    }

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        HoldsAsync(authenticationState.User, cancellationToken);
}
