using Microsoft.AspNetCore.Identity;
using Portal.Data;

namespace Portal.Features.Account.Registering;

/// <summary>What came of an account that was to be made.</summary>
/// <param name="User">The new account, or the one that has the address already.</param>
/// <param name="IsNew">False: nothing was changed.</param>
public sealed record Registration(PortalUser User, bool IsNew);

/// <summary>Makes accounts.</summary>
public sealed class Registrar(
    UserManager<PortalUser> users, IPasswordHasher<PortalUser> hasher, PortalDbContext db, TimeProvider clock)
{
    /// <param name="email">A checked address.</param>
    /// <param name="password">One that keeps the rules.</param>
    /// <param name="role">One of <see cref="PortalRoles"/>.</param>
    /// <param name="isConfirmed">Whether the address needs no mail to prove it.</param>
    public async Task<Registration> RegisterAsync(
        string email, string password, string role, bool isConfirmed, CancellationToken cancellationToken)
    {
        var user = new PortalUser
        {
            UserName = email,
            Email = email,
            EmailConfirmed = isConfirmed,
            CreatedUtc = clock.GetUtcNow().UtcDateTime,
        };
        // Before the turn comes: hashing is slow on purpose, and nobody else could write meanwhile. And in either case,
        // so that the time of the answer does not tell whether the address is known.
        user.PasswordHash = hasher.HashPassword(user, password);
        return await db.WriteAsync(
            async _ =>
            {
                if (await users.FindByEmailAsync(email) is { } existing)
                {
                    return new Registration(existing, IsNew: false);
                }

                await users.CreateAsync(user).OrThrowAsync();
                await users.AddToRoleAsync(user, role).OrThrowAsync();
                return new Registration(user, IsNew: true);
            },
            cancellationToken);
    }
}
