using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.Guests;

/// <summary>Who begins a path: an account, a guest who was here before, or somebody new.</summary>
public sealed class GuestArrival(GuestDesk desk, GuestLimits limits, GuestCookie cookie)
{
    /// <summary>Makes a stranger a guest, with a cookie in the answer.</summary>
    /// <returns>The holder of the plan to come, or how long to wait where too many came from one address.</returns>
    public async Task<(Guid Holder, TimeSpan? Wait)> HolderAsync(HttpContext http)
    {
        if (http.User.UserId() is { } known)
        {
            return (known, null);
        }

        if (limits.Count(http.Connection.RemoteIpAddress) is { } wait)
        {
            return (Guid.Empty, wait);
        }

        var (id, token) = await desk.ArriveAsync(http.RequestAborted);
        cookie.Set(http, token);
        return (id, null);
    }
}
