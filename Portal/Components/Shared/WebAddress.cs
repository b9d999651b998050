namespace Portal.Components.Shared;

/// <summary>Which addresses out of a guide become links. What is refused is shown as text.</summary>
public static class WebAddress
{
    /// <summary>An absolute address of a web page, for sources and learning resources.</summary>
    public static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http");

    /// <summary>What a link in Markdown may lead to: https, mailto, or a page of this site ("/guides", "#faq").</summary>
    public static bool IsAllowedInText(string? address) => address switch
    {
        null or "" => false,
        ['#', ..] => true,
        // "//host" and "/\host" would lead away from this site.
        ['/', '/' or '\\', ..] => false,
        ['/', ..] => true,
        _ => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "mailto"),
    };
}
