using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Portal.Features.Studio.Freshness.Digest;

/// <summary>The token in a digest that ends the digests: the account, sealed by the portal, so that none has to be stored.</summary>
public sealed class DigestToken(IDataProtectionProvider protection)
{
    private const int IdLength = 16;

    private readonly IDataProtector protector = protection.CreateProtector("Portal.Features.Studio.Freshness.Digest");

    public string Of(Guid userId) => Base64Url.EncodeToString(protector.Protect(userId.ToByteArray()));

    /// <summary>The account; null where the text is no token of this portal.</summary>
    /// <param name="token">From a link; may be anything.</param>
    public Guid? Read(string token)
    {
        if (!Base64Url.IsValid(token))
        {
            return null;
        }

        try
        {
            return protector.Unprotect(Base64Url.DecodeFromChars(token)) is { Length: IdLength } id ? new Guid(id) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
