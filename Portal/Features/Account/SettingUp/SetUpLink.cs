using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Portal.Features.Account.SettingUp;

/// <summary>
/// The one-time way to the first administrator. The token is made anew at each start without an administrator, goes
/// to the person who started the portal, and only its hash is kept, in memory.
/// </summary>
public sealed class SetUpLink
{
    private const int TokenBytes = 32;

    private volatile byte[]? hash;

    /// <summary>Makes a token and lets it in.</summary>
    public string Open()
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(TokenBytes));
        hash = Hash(token);
        return token;
    }

    public bool Opens(string? token) => hash is { } expected && CryptographicOperations.FixedTimeEquals(expected, Hash(token ?? ""));

    /// <summary>From now on no token is let in.</summary>
    public void Close() => hash = null;

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
