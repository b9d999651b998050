namespace Portal.Domain.Guides;

/// <summary>Which addresses may stand in a guide, as they are and with nothing a browser would read differently.</summary>
public static class WebAddress
{
    /// <summary>An absolute http or https address, for sources and learning resources.</summary>
    public static bool IsWeb(string? address) => IsSecure(address) || IsAbsolute(address, "http");

    /// <summary>An absolute https address.</summary>
    public static bool IsSecure(string? address) => IsAbsolute(address, "https");

    /// <summary>What a link in Markdown may lead to: https, mailto, or a page of this site ("/guides", "#faq").</summary>
    public static bool IsAllowedInText(string? address) => address switch
    {
        null or "" => false,
        // "//host" and "/\host" would lead away from this site.
        ['/', '/', ..] => false,
        ['/' or '#', ..] => IsClean(address),
        _ => IsAbsolute(address, "https")
            || (IsClean(address) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "mailto"),
    };

    private static bool IsAbsolute(string? address, string scheme) =>
        address is not null
        && IsClean(address)
        && address.StartsWith(scheme + "://", StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri is { Host.Length: > 0, UserInfo: "" };

    /// <summary>Browsers drop control characters and take a backslash for a slash.</summary>
    private static bool IsClean(string address) =>
        !address.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || character is '\\');
}
