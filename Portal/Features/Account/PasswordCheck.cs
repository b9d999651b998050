using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Data;

namespace Portal.Features.Account;

/// <summary>Asks for a password outside of sign-in under the same conditions: wrong ones count towards lockout.</summary>
public sealed class PasswordCheck(UserManager<PortalUser> users, DecoyPassword decoy)
{
    /// <summary>False as well while the account is locked out, whatever the password.</summary>
    public async Task<bool> PassesAsync(PortalUser user, string? password)
    {
        if (await users.IsLockedOutAsync(user))
        {
            decoy.Verify(password);
            return false;
        }

        if (!await users.CheckPasswordAsync(user, password ?? ""))
        {
            await users.AccessFailedAsync(user);
            return false;
        }

        // With two factors, only both of them end the count; else the password would make room for guessing codes.
        if (!user.TwoFactorEnabled)
        {
            await users.ResetAccessFailedCountAsync(user);
        }

        return true;
    }
}

/// <summary>
/// Takes as long as checking a real password, for where there is none to check. The time of an answer would otherwise
/// tell which addresses have an account.
/// </summary>
public sealed class DecoyPassword(IOptions<PasswordHasherOptions> options)
{
    private static readonly PortalUser Nobody = new();

    private readonly PasswordHasher<PortalUser> hasher = new(options);
    private readonly Lazy<string> hash = new(() => new PasswordHasher<PortalUser>(options).HashPassword(Nobody, Guid.NewGuid().ToString()));

    public void Verify(string? password) => hasher.VerifyHashedPassword(Nobody, hash.Value, password ?? "");
}
