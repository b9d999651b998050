using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Data;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

public sealed partial class AccountPagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    [Theory]
    [InlineData(PortalUrls.Login)]
    [InlineData(PortalUrls.Register)]
    [InlineData(PortalUrls.ForgotPassword)]
    [InlineData(PortalUrls.ResetPassword)]
    [InlineData(PortalUrls.ResendConfirmation)]
    [InlineData(PortalUrls.ConfirmEmail)]
    [InlineData(PortalUrls.ConfirmNewEmail)]
    [InlineData(PortalUrls.Lockout)]
    [InlineData(PortalUrls.Logout)]
    [InlineData(PortalUrls.Setup)]
    [InlineData("/account/login?done=signed-out")]
    public async Task Page_ForAStranger_IsFitForEverybody(string address)
    {
        var visit = await VisitAsync();
        visit.Expect(Refusal());

        await visit.GoToAsync(address);

        Assert.Equal(address, new Uri(visit.Page.Url).PathAndQuery);
        await visit.IsFitForEverybodyAsync();
    }

    [Theory]
    [InlineData(PortalUrls.Login, "Sign in")]
    [InlineData(PortalUrls.Register, "Create the account")]
    [InlineData(PortalUrls.ForgotPassword, "")]
    public async Task Page_WithProblems_IsFitForEverybody(string address, string button)
    {
        var visit = await VisitAsync();
        visit.Expect(Refusal());
        await visit.GoToAsync(address);

        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

        await Expect(visit.Page.Locator("[aria-invalid=true]").First).ToBeVisibleAsync();
        await visit.IsFitForEverybodyAsync();
    }

    [Fact]
    public async Task SetUpPage_IsFitForEverybody()
    {
        var visit = await VisitAsync();
        var line = Portal.Services.GetRequiredService<StartUpNotices>().Lines.Single(line => line.Contains(PortalUrls.Setup, StringComparison.Ordinal));

        Assert.Equal(200, await visit.GoToAsync(line[line.IndexOf("http", StringComparison.Ordinal)..]));

        await visit.IsFitForEverybodyAsync();
    }

    [Fact]
    public async Task ResetPage_WithTheLinkOfTheMail_IsFitForEverybody()
    {
        var visit = await VisitAsync();
        var email = People.NewEmail();
        using var person = await visit.SignInAsNewPersonAsync(email);
        await person.SubmitAsync(await person.GetAsync(PortalUrls.ForgotPassword), "main form", ("Email", email));

        Assert.Equal(200, await visit.GoToAsync((await Portal.Mailbox.NextAsync(email)).Link().PathAndQuery));

        await Expect(visit.Page.GetByLabel("password").First).ToBeVisibleAsync();
        await visit.IsFitForEverybodyAsync();
    }

    [Theory]
    [InlineData(PortalUrls.Manage)]
    [InlineData(PortalUrls.ManageEmail)]
    [InlineData(PortalUrls.ManagePassword)]
    [InlineData(PortalUrls.ManagePasskeys)]
    [InlineData(PortalUrls.ManageTwoFactor)]
    [InlineData(PortalUrls.ManageTwoFactorEnable)]
    [InlineData(PortalUrls.ManageRecoveryCodes)]
    [InlineData(PortalUrls.ManageData)]
    public async Task Page_ForWhoeverIsSignedIn_IsFitForEverybody(string address)
    {
        var visit = await VisitAsync();
        using var person = await visit.SignInAsNewPersonAsync();

        Assert.Equal(200, await visit.GoToAsync(address));

        Assert.Equal(address, new Uri(visit.Page.Url).PathAndQuery);
        await visit.IsFitForEverybodyAsync();
    }

    [Fact]
    public async Task PagesOfTwoStepSignIn_AreFitForEverybody()
    {
        var visit = await VisitAsync();
        var page = visit.Page;
        var email = People.NewEmail();
        using var person = await visit.SignInAsNewPersonAsync(email);
        using (var scope = Portal.Services.CreateScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
            var user = (await users.FindByEmailAsync(email))!;
            await users.ResetAuthenticatorKeyAsync(user);
            await users.SetTwoFactorEnabledAsync(user, enabled: true);
        }

        await visit.Context.ClearCookiesAsync();
        await visit.GoToAsync(PortalUrls.Login);
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(PortalUrls.LoginTwoFactor));
        await visit.IsFitForEverybodyAsync();

        await visit.GoToAsync(PortalUrls.LoginRecovery);
        await visit.IsFitForEverybodyAsync();
    }

    [GeneratedRegex("status of 4(00|04|22)")]
    private static partial Regex Refusal();
}
