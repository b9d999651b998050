using System.Globalization;
using System.Security.Claims;

namespace Portal.Infrastructure.Security;

/// <summary>How somebody without an account is told apart: an identity of its own kind, and never a role.</summary>
public static class GuestSession
{
    public const string Scheme = "Guest";

    private const string KeptUntil = "guest-kept-until", Waiting = "guest-waiting";

    /// <param name="id">The guest's, where an account has its own.</param>
    /// <param name="keptUntil">The day on which everything is deleted unless they come back.</param>
    public static ClaimsPrincipal Of(Guid id, DateOnly keptUntil) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, id.ToString()),
            new Claim(KeptUntil, keptUntil.ToString("O", CultureInfo.InvariantCulture)),
        ],
        Scheme));

    /// <summary>The day on which a guest's plan is deleted unless they come back; null for everybody else.</summary>
    public static DateOnly? GuestKeptUntil(this ClaimsPrincipal principal) =>
        principal.FindFirstValue(KeptUntil) is { } day ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null;

    /// <summary>Notes beside an account that its browser also holds a guest's plan. The identity says nothing of who asks.</summary>
    public static void AddWaitingGuest(this ClaimsPrincipal account) => account.AddIdentity(new ClaimsIdentity([new Claim(Waiting, "")]));

    /// <summary>Whether a guest's plan waits in the browser of this account.</summary>
    public static bool HasWaitingGuest(this ClaimsPrincipal principal) => principal.HasClaim(claim => claim.Type == Waiting);
}
