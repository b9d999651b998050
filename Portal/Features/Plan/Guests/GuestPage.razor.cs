using Microsoft.AspNetCore.Components;
using Portal.Components.Wording;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.Guests;

/// <summary>
/// For a guest: until when the plan is kept, the link to another device, and the ways to end it. For an account in whose
/// browser a guest's plan waits: whether to add it. Plain forms; nothing is merged unless it is asked for.
/// </summary>
public sealed partial class GuestPage(GuestDesk desk, GuestJoining joining, GuestCookie cookie, PublicOrigin origin)
{
    private GuestStay? stay;
    private IReadOnlyList<string> paths = [];
    private int achieved;
    private bool hasAccount;
    private string? link;

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] private string? ReturnUrl { get; set; }

    private string After => LocalAddress.OrNull(ReturnUrl) ?? PortalUrls.Plan;

    private string Title => hasAccount ? Texts.GuestChoiceTitle : Texts.GuestTitle;

    protected override async Task OnInitializedAsync()
    {
        hasAccount = Http.User.UserId() is not null && !Http.User.IsGuest();
        stay = await desk.FindAsync(GuestCookie.Of(Http), Http.RequestAborted);
        if (stay is null)
        {
            GoTo(After);
        }
        else if (hasAccount)
        {
            (paths, achieved) = await joining.CountAsync(stay.Id, Http.RequestAborted);
        }
    }

    private async Task AddAsync()
    {
        if (stay is not null && hasAccount && await joining.AddAsync(Http.User.UserId()!.Value, stay.Id, Http.RequestAborted))
        {
            cookie.Clear(Http);
        }

        GoTo(After);
    }

    private async Task MakeLinkAsync()
    {
        if (stay is not null && !hasAccount && await desk.MakeLinkAsync(stay.Id, Http.RequestAborted) is { } token)
        {
            link = origin.Absolute(PortalUrls.GuestResume(token));
            stay = stay with { HasLink = true };
        }
    }

    private async Task WithdrawAsync()
    {
        if (stay is not null && !hasAccount)
        {
            await desk.WithdrawLinkAsync(stay.Id, Http.RequestAborted);
        }

        GoTo(PortalUrls.Guest);
    }

    private async Task ClearAsync()
    {
        await desk.ForgetComputerAsync(GuestCookie.Of(Http), Http.RequestAborted);
        cookie.Clear(Http);
        GoTo(PortalUrls.GuestGone);
    }

    private async Task DeleteAsync()
    {
        if (stay is not null)
        {
            await desk.DeleteAsync(stay.Id, Http.RequestAborted);
        }

        cookie.Clear(Http);
        GoTo(hasAccount ? After : PortalUrls.GuestGone);
    }

    /// <summary>Redirects by the bare path; a <c>NavigationManager</c> would put the request's host before it.</summary>
    private void GoTo(string address)
    {
        stay = null;
        Http.Response.Redirect(address);
    }
}
