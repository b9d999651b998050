using Microsoft.AspNetCore.Identity;
using Portal.Data;

namespace Portal.Features.Account.SigningIn;

/// <summary>How an attempt to sign in with a password ended.</summary>
public enum SignInOutcome
{
    SignedIn,
    NeedsCode,

    /// <summary>The password is right, but the address was never confirmed.</summary>
    NeedsConfirmation,

    /// <summary>For whatever reason: whoever guesses learns neither whether the account exists nor whether it is locked.</summary>
    Refused,
}

/// <summary>Signs in with address and password, with lockout, and in the same time whether there is an account or not.</summary>
public sealed class PasswordSignIn(
    UserManager<PortalUser> users, SignInManager<PortalUser> signIn, PasswordCheck check, DecoyPassword decoy)
{
    /// <param name="email">As typed.</param>
    /// <param name="keep">Whether the sign-in outlives the browser's session.</param>
    public async Task<SignInOutcome> SignInAsync(string email, string password, bool keep)
    {
        var user = await users.FindByEmailAsync(email.Trim());
        if (user is null || await users.IsLockedOutAsync(user))
        {
            decoy.Verify(password);
            return SignInOutcome.Refused;
        }

        var result = await signIn.PasswordSignInAsync(user, password, keep, lockoutOnFailure: true);
        return result switch
        {
            { Succeeded: true } => SignInOutcome.SignedIn,
            { RequiresTwoFactor: true } => SignInOutcome.NeedsCode,
            // Identity says so before it looks at the password.
            { IsNotAllowed: true } when await check.PassesAsync(user, password) => SignInOutcome.NeedsConfirmation,
            _ => SignInOutcome.Refused,
        };
    }
}
