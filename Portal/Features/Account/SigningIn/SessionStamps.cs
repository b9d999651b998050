using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure.Security;

namespace Portal.Features.Account.SigningIn;

/// <summary>Tells whether a sign-in still holds. Reads the stamp itself: a UserManager would live as long as a circuit.</summary>
internal sealed class SessionStamps(IDbContextFactory<PortalDbContext> contexts, IOptions<IdentityOptions> identity)
{
    /// <summary>Whether nothing since the sign-in has ended it: a new password, a role taken back, the end of the account or of the guest.</summary>
    public async Task<bool> HoldAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
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
}
