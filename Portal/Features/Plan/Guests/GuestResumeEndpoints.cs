using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.Guests;

/// <summary>
/// The link that brings a guest's plan to another device. GET only asks, because programs that preview messages open
/// links; POST sets the cookie.
/// </summary>
internal static class GuestResumeEndpoints
{
    public static async Task<RazorComponentResult<GuestResumePage>> AskAsync(
        string token, HttpContext http, GuestDesk desk, CancellationToken cancellationToken) =>
        Answer(http, token, await desk.IsLinkAsync(token, cancellationToken));

    public static async Task<Results<SeeOther, RazorComponentResult<GuestResumePage>>> ResumeAsync(
        string token, HttpContext http, GuestDesk desk, GuestCookie cookie, CancellationToken cancellationToken)
    {
        if (await desk.ResumeAsync(token, cancellationToken) is not { } secret)
        {
            return Answer(http, token, isLink: false);
        }

        cookie.Set(http, secret);
        return new SeeOther(PortalUrls.Plan);
    }

    private static RazorComponentResult<GuestResumePage> Answer(HttpContext http, string token, bool isLink)
    {
        http.Response.KeepAddressSecret();
        return new(new { Token = token, IsLink = isLink, HasOther = GuestCookie.Of(http) is not null })
        {
            StatusCode = isLink ? StatusCodes.Status200OK : StatusCodes.Status404NotFound,
        };
    }
}
