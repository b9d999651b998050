using System.Security.Cryptography;
using System.Text;

namespace Portal.Domain.Studio.Freshness;

/// <summary>
/// Makes the keys of the queue's entries: readable where they are short, and other keys for other content, so that a
/// confirmation ends when what it was about is edited.
/// </summary>
internal static class QueueSubject
{
    private const int LongestPart = 120, HashLength = 16;

    public static string Of(string kind, params IEnumerable<string> parts) => string.Join(':', parts.Select(Short).Prepend(kind));

    private static string Short(string part) => part.Length <= LongestPart && !part.Contains(':', StringComparison.Ordinal)
        ? part
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(part)))[..HashLength];
}
