using Portal.Infrastructure.Caching;

namespace Portal.Infrastructure.Security;

/// <summary>The headers that tell a browser what a page may do.</summary>
public static class SecurityHeaders
{
    // Nothing on a reading page connects anywhere; page checkers ask for robots.txt from within it.
    private const string Reading =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The page where an institution takes its embeds shows one; MudBlazor writes its theme and geometry into style elements and attributes.
    private const string Working =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public static void UsePortalSecurityHeaders(this WebApplication app) =>
        app.Use(static (http, next) =>
        {
            // At the last moment, so that the store of pages does not keep them with every page.
            http.Response.OnStarting(static state => SetHeadersAsync((HttpContext)state), http);
            return next(http);
        });

    /// <summary>For an address that opens something by itself: it goes into no cache, no search engine and no other site's log.</summary>
    public static void KeepAddressSecret(this HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    private static Task SetHeadersAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (http.Request.Path.StartsWithSegments(PortalUrls.Connection))
        {
            // No document comes from there that a policy could bind, and three answers come with every visit of a plan.
            return Task.CompletedTask;
        }

        headers.ContentSecurityPolicy = http.Features.Get<FramedAnswer>() is { Policy: var policy } ? policy
            : http.GetEndpoint()?.Metadata.GetMetadata<ReadingPage>() is not null ? Reading
            : Working;
        headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        return Task.CompletedTask;
    }
}
