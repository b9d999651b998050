using Microsoft.Extensions.Options;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.Guests;

/// <summary>The cookie by which a browser opens a guest's plan. It is set when a path is begun, never for reading.</summary>
public sealed class GuestCookie(IOptions<SiteOptions> site)
{
    private readonly CookieBuilder builder = new()
    {
        Name = PortalCookies.Guest,
        HttpOnly = true,
        IsEssential = true,
        MaxAge = PortalCookies.GuestLifetime,
        SameSite = SameSiteMode.Lax,
        SecurePolicy = PortalCookies.SecurePolicy(site.Value),
    };

    /// <summary>What the browser sent; may be anything.</summary>
    public static string? Of(HttpContext http) => http.Request.Cookies[PortalCookies.Guest];

    public void Set(HttpContext http, string token) => http.Response.Cookies.Append(PortalCookies.Guest, token, builder.Build(http));

    public void Clear(HttpContext http) => http.Response.Cookies.Delete(PortalCookies.Guest, builder.Build(http));
}
