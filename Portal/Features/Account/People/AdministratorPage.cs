using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Portal.Components.Layout;
using Portal.Data;
using Portal.Domain.Studio;
using Portal.Infrastructure.Security;

namespace Portal.Features.Account.People;

/// <summary>A page of the studio about people: plain forms, for administrators alone.</summary>
[Authorize(Roles = PortalRoles.Administrator)]
[Layout(typeof(StudioLayout))]
public abstract class AdministratorPage : AccountPage
{
    /// <summary>Who asks.</summary>
    protected Actor Me => Http.User.AsActor() ?? throw new InvalidOperationException("The page was reached without an account.");
}
