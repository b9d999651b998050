using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Infrastructure;

namespace Portal.Features.Account;

/// <summary>
/// A form whose token no longer holds (the page was open for long, or the person signed in or out in another tab) gets
/// a page that says so, instead of the framework's bare answer.
/// </summary>
internal static class StaleForms
{
    public static void UseStaleFormPage(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
            && (http.Request.Path.StartsWithSegments(PortalUrls.Account) || http.Request.Path.StartsWithSegments(PortalUrls.Studio)
                || http.Request.Path.StartsWithSegments(PortalUrls.Institutions)))
        {
            await new RazorComponentResult<StaleFormPage>
            {
                StatusCode = StatusCodes.Status400BadRequest,
                PreventStreamingRendering = true,
            }.ExecuteAsync(http);
            return;
        }

        await next(http);
    });
}
