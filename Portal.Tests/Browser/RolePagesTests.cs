using Microsoft.Playwright;
using Portal.Data;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>What administrators do with people: ask them to join, give roles, take them back.</summary>
public sealed class RolePagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    /// <summary>Within which an open page must have lost its rights, in milliseconds.</summary>
    private const int Deadline = 5000;

    [Fact]
    public async Task Revoke_WhileAPageOfTheirsIsOpen_ClosesItAndRefusesTheirCookies()
    {
        using var root = await Portal.NewStaffAsync(PortalRoles.Administrator);
        using var person = await Portal.NewStaffAsync(PortalRoles.Counsellor);
        var counsellor = await VisitAsync();
        await counsellor.TakeCookiesAsync(person.Browser);
        await counsellor.GoToAsync(PortalUrls.StudioReports);
        await Expect(counsellor.Page.GetByRole(AriaRole.Heading, new() { Name = "Readers’ reports" })).ToBeVisibleAsync();
        await counsellor.Page.WaitForFunctionAsync("window.Blazor?._internal !== undefined && document.querySelector('.mud-popover-provider') !== null");

        var administrator = await VisitAsync();
        await administrator.TakeCookiesAsync(root.Browser);
        await administrator.GoToAsync(PortalUrls.StudioPerson(person.Id));
        await administrator.IsFitForEverybodyAsync();
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Take back the role Counsellor" }).ClickAsync();
        await Expect(administrator.Page.GetByText("The role is taken back")).ToBeVisibleAsync();

        await counsellor.Page.WaitForURLAsync(url => url.Contains(PortalUrls.Login, StringComparison.Ordinal), new() { Timeout = Deadline });
        await Expect(counsellor.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        Assert.StartsWith(PortalUrls.Login, new Uri((await person.Browser.GetAsync(PortalUrls.StudioReports)).Location!, UriKind.RelativeOrAbsolute).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_ByKeyboard_LeadsANewCounsellorToTheStudio()
    {
        using var root = await Portal.NewStaffAsync(PortalRoles.Administrator);
        var administrator = await VisitAsync();
        await administrator.TakeCookiesAsync(root.Browser);
        await administrator.GoToAsync(PortalUrls.StudioPeople);
        var email = People.NewEmail();
        await administrator.Page.GetByLabel("Email").FocusAsync();
        await administrator.Page.Keyboard.TypeAsync(email);
        await administrator.Page.Keyboard.PressAsync("Enter");
        await Expect(administrator.Page.GetByText("The invitation is sent")).ToBeVisibleAsync();
        await Expect(administrator.Page.GetByRole(AriaRole.Button, new() { Name = $"Take back the invitation of {email}" })).ToBeVisibleAsync();
        await administrator.IsFitForEverybodyAsync();

        var invited = await VisitAsync(width: Phone, scripts: false);
        await invited.GoToAsync((await Portal.Mailbox.NextAsync(email)).Link().PathAndQuery);
        await invited.Page.GetByLabel("Password").FillAsync(People.Password);
        await invited.Page.GetByRole(AriaRole.Button, new() { Name = "Make the account and take up the role" }).ClickAsync();
        await Expect(invited.Page.GetByText("The role is yours")).ToBeVisibleAsync();
        await Expect(invited.Page.GetByRole(AriaRole.Link, new() { Name = "Open the studio" })).ToHaveAttributeAsync("href", PortalUrls.Studio);
    }

    [Fact]
    public async Task Invitation_Page_IsFitForEverybody()
    {
        using var root = await Portal.NewStaffAsync(PortalRoles.Administrator);
        var email = People.NewEmail();
        await root.Browser.SubmitAsync(await root.Browser.GetAsync(PortalUrls.StudioPeople), "invite", ("Email", email), ("Role", PortalRoles.Counsellor));
        var visit = await VisitAsync();
        await visit.GoToAsync((await Portal.Mailbox.NextAsync(email)).Link().PathAndQuery);

        await visit.IsFitForEverybodyAsync();
    }

    [Fact]
    public async Task Audit_AfterAnInvitation_ShowsItAndIsFitForEverybody()
    {
        using var root = await Portal.NewStaffAsync(PortalRoles.Administrator);
        var email = People.NewEmail();
        await root.Browser.SubmitAsync(await root.Browser.GetAsync(PortalUrls.StudioPeople), "invite", ("Email", email), ("Role", PortalRoles.Counsellor));
        var visit = await VisitAsync();
        await visit.TakeCookiesAsync(root.Browser);
        await visit.GoToAsync(PortalUrls.StudioAudit);

        await visit.Page.GetByLabel("What", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Invited" });
        await visit.Page.GetByLabel("To what").FillAsync(email);
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = email })).ToContainTextAsync(root.Email);
        await Expect(visit.Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await visit.IsFitForEverybodyAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download as a table" }).ClickAsync());
        Assert.Contains(email, await File.ReadAllTextAsync((await download.PathAsync())!), StringComparison.Ordinal);
    }
}
