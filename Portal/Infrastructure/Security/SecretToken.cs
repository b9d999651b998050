using System.Buffers.Text;
using System.Security.Cryptography;

namespace Portal.Infrastructure.Security;

/// <summary>A token that opens something to whoever has its link. Only its hash is stored, so that the database opens nothing.</summary>
public static class SecretToken
{
    /// <summary>128 bits: nobody finds one by trying.</summary>
    private const int Length = 16;

    /// <summary>A new token as it stands in a link, and its hash to keep.</summary>
    public static (string Text, byte[] Hash) New()
    {
        Span<byte> token = stackalloc byte[Length];
        RandomNumberGenerator.Fill(token);
        return (Base64Url.EncodeToString(token), SHA256.HashData(token));
    }

    /// <summary>The hash to look a token up by, or null where the text is none.</summary>
    /// <param name="text">From a link; may be anything.</param>
    public static byte[]? HashOf(string? text)
    {
        Span<byte> token = stackalloc byte[Length];
        return text is not null && Base64Url.IsValid(text, out var length) && length == Length && Base64Url.TryDecodeFromChars(text, token, out _)
            ? SHA256.HashData(token)
            : null;
    }
}
