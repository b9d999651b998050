namespace Portal.Domain.Accounts;

/// <summary>What the portal takes for an e-mail address: enough to catch slips; only a mail proves the rest.</summary>
public static class EmailAddress
{
    /// <summary>The longest address a mail can be sent to (RFC 5321, 4.5.3.1.3).</summary>
    public const int MaximumLength = 254;

    private const int MaximumLocalLength = 64;
    private const string Separators = "()<>[]:;,\"\\";

    /// <summary>The address without the blanks around it, or null where <paramref name="typed"/> is none.</summary>
    public static string? Read(string? typed)
    {
        var address = typed?.Trim() ?? "";
        var at = address.LastIndexOf('@');
        return at is > 0 and <= MaximumLocalLength
            && address.Length <= MaximumLength
            && address.IndexOf('@') == at
            && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || Separators.Contains(c))
            && IsDomain(address.AsSpan(at + 1))
                ? address
                : null;
    }

    // At least one dot, none at the ends, no two together.
    private static bool IsDomain(ReadOnlySpan<char> domain) =>
        domain.Contains('.') && domain is not ['.', ..] and not [.., '.'] && !domain.Contains("..", StringComparison.Ordinal);
}
