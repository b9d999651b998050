using System.Security.Claims;

namespace Portal.Infrastructure.Security;

/// <summary>Who asks, as the server authenticated them.</summary>
public static class SignedInUser
{
    /// <summary>The account's id, or a guest's where guests are let in, or null for a stranger.</summary>
    public static Guid? UserId(this ClaimsPrincipal principal) =>
        principal.Identity?.IsAuthenticated == true && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? id
            : null;

    /// <summary>Whether it is somebody without an account.</summary>
    public static bool IsGuest(this ClaimsPrincipal principal) => principal.Identity?.AuthenticationType == GuestSession.Scheme;
}
