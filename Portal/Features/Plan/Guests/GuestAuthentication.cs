using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.Guests;

/// <summary>
/// Lets a guest's cookie speak for them where nobody is signed in, on the pages of the plan and in their circuits alone;
/// reading pages never look at it.
/// </summary>
internal static class GuestAuthentication
{
    public static void UseGuests(this WebApplication app) =>
        app.UseWhen(
            static http => IsForGuests(http.Request.Path) && GuestCookie.Of(http) is not null,
            static branch => branch.Use(AuthenticateAsync));

    // Mails need an address, and with it an account.
    private static bool IsForGuests(PathString path) =>
        path.StartsWithSegments(PortalUrls.Connection)
        || (path.StartsWithSegments(PortalUrls.Plan) && !path.StartsWithSegments(PortalUrls.Reminders));

    private static async Task AuthenticateAsync(HttpContext http, RequestDelegate next)
    {
        var desk = http.RequestServices.GetRequiredService<GuestDesk>();
        if (await desk.FindAsync(GuestCookie.Of(http), http.RequestAborted) is { } stay)
        {
            if (http.User.Identity is { IsAuthenticated: true })
            {
                http.User.AddWaitingGuest();
            }
            else
            {
                var today = await desk.VisitAsync(stay, http.RequestAborted);
                http.User = GuestSession.Of(stay.Id, today.KeptUntil);
                if (today != stay)
                {
                    // The cookie lives on as long as the plan does.
                    http.RequestServices.GetRequiredService<GuestCookie>().Set(http, GuestCookie.Of(http)!);
                }
            }
        }

        await next(http);
    }
}
