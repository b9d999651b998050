using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Institutions;
using Portal.Domain.Studio;
using Portal.Infrastructure.Security;

namespace Portal.Features.Institutions;

/// <summary>
/// Who may work on the institution that an address names. Asked of the database at every request, and again where a circuit
/// takes a page over; writers ask it a third time, in their own transaction.
/// </summary>
public sealed class InstitutionAccess(IDbContextFactory<PortalDbContext> contexts) : AuthorizationHandler<InstitutionAccess.Required>
{
    /// <summary>The policy, for <c>[Authorize]</c>.</summary>
    public const string Staff = "Institution staff";

    /// <summary>The part of the address that names the institution.</summary>
    public const string RouteKey = "institution";

    public sealed class Required : IAuthorizationRequirement;

    /// <summary>Whether the actor may work on it, inside the caller's transaction.</summary>
    internal static async Task<bool> AllowsAsync(PortalDbContext db, Actor actor, int institution, CancellationToken cancellationToken) =>
        actor.Id is { } user && await db.InstitutionsOf(user).AnyAsync(known => known.Id == institution, cancellationToken);

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Required requirement)
    {
        var slug = context.Resource switch
        {
            HttpContext http => http.GetRouteValue(RouteKey) as string,
            Microsoft.AspNetCore.Components.RouteData route => route.RouteValues.GetValueOrDefault(RouteKey) as string,
            _ => null,
        };
        if (slug is null || context.User.AsActor() is not { Id: { } user })
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync();
        // That there is none under the name is for the page to say.
        if (await db.InstitutionsOf(user).AnyAsync(known => known.Slug == slug) || !await db.Set<Data.Entities.Institution>().AnyAsync(known => known.Slug == slug))
        {
            context.Succeed(requirement);
        }
    }
}
