using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;

namespace Portal.Features.Account.Passkeys;

/// <summary>The challenges that <c>passkeys.js</c> asks for before it turns to the browser.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(PortalUrls.PasskeyRequestOptions, RequestOptionsAsync).AddEndpointFilter<AntiforgeryFilter>();
        endpoints.MapPost(PortalUrls.PasskeyCreationOptions, CreationOptionsAsync).AddEndpointFilter<AntiforgeryFilter>()
            .RequireAuthorization().DisableCookieRedirect();
    }

    /// <summary>For signing in. Names no account: the passkey does, so that nobody can ask which accounts have one.</summary>
    private static async Task<IResult> RequestOptionsAsync(
        HttpContext http, SignInManager<PortalUser> signIn, AccountLimits limits) =>
        limits.Count(LimitedAction.Passkey, http.Connection.RemoteIpAddress, account: null) is null
            ? Json(await signIn.MakePasskeyRequestOptionsAsync(user: null))
            : TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> CreationOptionsAsync(
        HttpContext http, UserManager<PortalUser> users, SignInManager<PortalUser> signIn, AccountLimits limits)
    {
        if (await users.GetUserAsync(http.User) is not { } user)
        {
            return TypedResults.Unauthorized();
        }

        var id = user.Id.ToString();
        return limits.Count(LimitedAction.Passkey, http.Connection.RemoteIpAddress, id) is null
            ? Json(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = id, Name = user.Email!, DisplayName = user.Email! }))
            : TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private static ContentHttpResult Json(string options) => TypedResults.Content(options, "application/json");
}
