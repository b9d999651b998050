using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Portal.Tests.Features.Account.AccountSteps;

namespace Portal.Tests.Features.Account;

public sealed class TwoFactorTests
{
    [Fact]
    public async Task TwoFactor_SetUp_AsksForACodeAtTheNextSignIn()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        var (secret, _) = await EnableAsync(browser);
        await browser.SignOutAsync();

        var step = await browser.SignInAsync(email, returnUrl: "/account/manage/data");
        Assert.Equal("/account/login-2fa?returnUrl=%2Faccount%2Fmanage%2Fdata", step.Location);
        Assert.False(await browser.IsSignedInAsync());

        var form = await browser.FollowAsync(step);
        var wrong = await browser.SubmitAsync(form, "code", ("Code", "12345"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var code = TotpApp.CodeFor(secret);
        var done = await browser.SubmitAsync(wrong, "code", ("Code", $"{code[..3]} {code[3..]}"));

        Assert.Equal("/account/manage/data", done.Location);
        Assert.True(await browser.IsSignedInAsync());
        browser.Dispose();
    }

    [Fact]
    public async Task TwoFactor_RecoveryCode_SignsInOnce()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        var (_, codes) = await EnableAsync(browser);
        Assert.Equal(10, codes.Count);

        Assert.Equal(HttpStatusCode.Redirect, (await UseAsync(codes[0])).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await UseAsync(codes[0])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await UseAsync(codes[1])).Status);
        Assert.Contains("8 recovery codes left", (await browser.GetAsync(PortalUrls.ManageTwoFactor)).Text, StringComparison.Ordinal);
        browser.Dispose();

        async Task<PortalPage> UseAsync(string code)
        {
            await browser.SignOutAsync();
            await browser.SignInAsync(email);
            return await browser.SubmitAsync(await browser.GetAsync(PortalUrls.LoginRecovery), "recovery", ("Code", code));
        }
    }

    [Fact]
    public async Task TwoFactor_FiveWrongCodes_PauseSignInForTheAccount()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        var (secret, _) = await EnableAsync(browser);
        await browser.SignOutAsync();
        var form = await browser.FollowAsync(await browser.SignInAsync(email));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync(form, "code", ("Code", "12345"))).Status);
        }

        var paused = await browser.SubmitAsync(form, "code", ("Code", TotpApp.CodeFor(secret)));

        Assert.Equal(PortalUrls.Lockout, paused.Location);
        Assert.Contains("10 minutes", (await browser.FollowAsync(paused)).Text, StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());
        browser.Dispose();
    }

    [Fact]
    public async Task TwoFactor_PasswordGuessesBetweenCodes_DoNotResetTheCount()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await EnableAsync(browser);
        await browser.SignOutAsync();
        for (var i = 0; i < 3; i++)
        {
            var form = await browser.FollowAsync(await browser.SignInAsync(email));
            await browser.SubmitAsync(form, "code", ("Code", "12345"));
        }

        Assert.Equal(3, await portal.InDatabaseAsync(db => db.Users.Select(user => user.AccessFailedCount).SingleAsync()));
        browser.Dispose();
    }

    [Fact]
    public async Task LoginTwoFactor_WithoutThePasswordFirst_GoesBackToSignIn()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();

        var page = await browser.GetAsync(PortalUrls.LoginTwoFactor);

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.Login, "sign-in-expired"), page.Location);
    }

    [Fact]
    public async Task TwoFactor_TurnedOff_NeedsThePasswordAndForgetsTheKey()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        var (secret, _) = await EnableAsync(browser);
        var form = await browser.GetAsync(PortalUrls.ManageTwoFactor);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync(form, "off", ("Password", "not the password"))).Status);

        var done = await browser.SubmitAsync(form, "off", ("Password", Password));

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.ManageTwoFactor, "two-factor-off"), done.Location);
        var setUp = await browser.GetAsync(PortalUrls.ManageTwoFactorEnable);
        Assert.NotEqual(secret, KeyOf(setUp));
        await browser.SignOutAsync();
        Assert.Equal(PortalUrls.Manage, (await browser.SignInAsync(email)).Location);
        browser.Dispose();
    }

    [Fact]
    public async Task EnableTwoFactor_WhileItIsOn_ShowsNoKey()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        var (secret, _) = await EnableAsync(browser);

        var page = await browser.GetAsync(PortalUrls.ManageTwoFactorEnable);

        Assert.Equal(PortalUrls.ManageTwoFactor, page.Location);
        Assert.DoesNotContain(secret, page.Body.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task RecoveryCodes_MadeAnew_ReplaceTheFormer()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        var (_, former) = await EnableAsync(browser);

        var page = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.ManageRecoveryCodes), "codes", ("Password", Password));

        var codes = CodesOf(page);
        Assert.Equal(10, codes.Count);
        Assert.Empty(codes.Intersect(former));
        browser.Dispose();
    }

    internal static async Task<(string Secret, IReadOnlyList<string> Codes)> EnableAsync(PortalBrowser browser)
    {
        var page = await browser.GetAsync(PortalUrls.ManageTwoFactorEnable);
        var secret = KeyOf(page);
        Assert.NotNull(page.Document.QuerySelector(".qr svg"));
        var done = await browser.SubmitAsync(page, "enable", ("Code", TotpApp.CodeFor(secret)), ("Password", Password));
        Assert.Equal("Two-step sign-in is on", done.Heading);
        return (secret, CodesOf(done));
    }

    private static string KeyOf(PortalPage page) =>
        page.Document.QuerySelector(".key")!.LastChild!.TextContent.Replace(" ", "", StringComparison.Ordinal).Trim();

    private static IReadOnlyList<string> CodesOf(PortalPage page) =>
        [.. page.Document.QuerySelectorAll(".codes li").Select(code => code.TextContent.Trim())];
}
