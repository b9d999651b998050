using Microsoft.AspNetCore.Identity;
using Portal.Data;

namespace Portal.Features.Account.Passkeys;

/// <summary>Identity's two ceremonies with passkeys. Whatever does not fit in them is a failure like any other.</summary>
public sealed class PasskeySignIn(SignInManager<PortalUser> signIn)
{
    /// <summary>
    /// Signs in with what the browser answered to the options it was given. A passkey checks its owner itself (screen
    /// lock), so no second step follows.
    /// </summary>
    public async Task<bool> SignInAsync(string? credential) =>
        !string.IsNullOrEmpty(credential)
        && await TryAsync(() => signIn.PasskeySignInAsync(credential)) is { Succeeded: true };

    /// <summary>The new passkey of the person who is signed in, not stored yet; null where the browser's answer is not right.</summary>
    public async Task<UserPasskeyInfo?> ReadNewAsync(string? credential, PortalUser user) =>
        !string.IsNullOrEmpty(credential)
        && await TryAsync(() => signIn.PerformPasskeyAttestationAsync(credential)) is { Succeeded: true } result
        && result.UserEntity.Id == user.Id.ToString()
            ? result.Passkey
            : null;

    /// <summary>
    /// Identity throws where no ceremony was begun, or another one. A page left open for longer than the challenge
    /// lives, or two tabs, bring that about without any mistake in the program.
    /// </summary>
    private static async Task<T?> TryAsync<T>(Func<Task<T>> ceremony)
        where T : class
    {
        try
        {
            return await ceremony();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
