using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Account.SigningIn;

/// <summary>The cookies of a sign-in: what they are called, how long they live, where strangers are sent.</summary>
internal static class SessionCookies
{
    public static void Configure(CookieAuthenticationOptions cookie, IOptions<SiteOptions> site)
    {
        Protect(cookie, PortalCookies.Session, site);
        cookie.ExpireTimeSpan = PortalCookies.SessionLifetime;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = PortalUrls.Login;
        cookie.ReturnUrlParameter = PortalUrls.ReturnUrlParameter;
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToLogin = SendToLogin;
        cookie.Events.OnRedirectToAccessDenied = ShowForbiddenAsync;
    }

    /// <summary>The short-lived cookie between the two steps of a sign-in; passkeys keep their challenge in it.</summary>
    public static void ConfigureSecondStep(CookieAuthenticationOptions cookie, IOptions<SiteOptions> site) =>
        Protect(cookie, PortalCookies.SecondStep, site);

    public static void Configure(AntiforgeryOptions antiforgery)
    {
        antiforgery.Cookie.Name = PortalCookies.Form;
        // Not "always": with that, the framework refuses every form behind a proxy that ends TLS.
        antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static void Protect(CookieAuthenticationOptions cookie, string name, IOptions<SiteOptions> site)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = PortalCookies.SecurePolicy(site.Value);
    }

    /// <summary>
    /// At each request, not once a minute: a role that was taken back must not open another page. Identity's own round
    /// follows, which renews what the cookie says of a role that was given.
    /// </summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var stamps = context.HttpContext.RequestServices.GetRequiredService<SessionStamps>();
        if (context.Principal is { } person && !await stamps.HoldAsync(person, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    /// <summary>Relative, because the framework's own address would repeat the request's host.</summary>
    private static Task SendToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IDisableCookieRedirectMetadata>() is not null)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            // What was to be posted cannot be posted again after the sign-in.
            var comesBack = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
            context.Response.Redirect(PortalUrls.LoginThen(comesBack ? request.Path + request.QueryString : null));
        }

        return Task.CompletedTask;
    }

    private static Task ShowForbiddenAsync(RedirectContext<CookieAuthenticationOptions> context) =>
        new RazorComponentResult<ForbiddenPage> { StatusCode = StatusCodes.Status403Forbidden, PreventStreamingRendering = true }
            .ExecuteAsync(context.HttpContext);
}
