using System.Security.Claims;
using Portal.Domain.Studio;

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

    /// <summary>The account as the audit trail names it; null for whoever has none.</summary>
    public static Actor? AsActor(this ClaimsPrincipal principal) =>
        !principal.IsGuest() && principal.UserId() is { } id ? new(principal.Identity?.Name ?? "An account", id) : null;
}
