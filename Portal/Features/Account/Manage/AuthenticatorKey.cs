namespace Portal.Features.Account.Manage;

/// <summary>The secret an authenticator app shares with the portal.</summary>
/// <param name="secret">Base32, as Identity makes it.</param>
/// <param name="email">Which account; the app shows it.</param>
/// <param name="site">Which portal; the app shows it.</param>
public sealed class AuthenticatorKey(string secret, string email, string site)
{
    private const int GroupLength = 4;

    /// <summary>As apps read it from a picture (the "Key Uri Format" they have in common).</summary>
    public string Address { get; } =
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(email)}?secret={secret}&issuer={Uri.EscapeDataString(site)}&digits=6";

    /// <summary>As people type it.</summary>
    public string Grouped { get; } = string.Join(' ', secret.Chunk(GroupLength).Select(group => new string(group)));
}
