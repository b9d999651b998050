using System.Security.Claims;
using Portal.Data;
using Portal.Domain.Studio;
using Portal.Infrastructure.Security;

namespace Portal.Features.Studio;

/// <summary>Who may do what in the studio. Pages ask it again in every handler: those can be called by whoever once had the page.</summary>
public static class StudioAccess
{
    /// <summary>For <c>[Authorize]</c>: who may enter.</summary>
    public const string Counsellors = $"{PortalRoles.Counsellor},{PortalRoles.Administrator}";

    /// <summary>The counsellor or administrator behind the page; null where there is none.</summary>
    public static Actor? CounsellorOf(ClaimsPrincipal user) =>
        user.IsInRole(PortalRoles.Counsellor) || user.IsInRole(PortalRoles.Administrator) ? user.AsActor() : null;

    /// <summary>The administrator behind the page; null where there is none.</summary>
    public static Actor? AdministratorOf(ClaimsPrincipal user) => user.IsInRole(PortalRoles.Administrator) ? user.AsActor() : null;
}
