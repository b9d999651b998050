using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Portal.Tests.Features.Account.AccountSteps;

namespace Portal.Tests.Features.Account;

public sealed class PasswordResetTests
{
    private const string NewPassword = "a better one than before";

    [Fact]
    public async Task Reset_LinkFromTheMail_SetsThePasswordOnceAndEndsTheLock()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await portal.Mailbox.NextAsync(email);
        await portal.InDatabaseAsync(db => db.Users.ExecuteUpdateAsync(user => user.SetProperty(u => u.LockoutEnd, DateTimeOffset.UtcNow.AddMinutes(10))));
        using var elsewhere = portal.NewBrowser();

        await AskAsync(elsewhere, email);
        var link = (await portal.Mailbox.NextAsync(email)).Link();
        var form = await elsewhere.GetAsync(link.PathAndQuery);
        Assert.Equal(email, form.Value("email"));
        var done = await elsewhere.SubmitAsync(form, "reset", ("Password", NewPassword));

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.Login, "password-reset"), done.Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elsewhere.SignInAsync(email)).Status);
        Assert.Equal(PortalUrls.Manage, (await elsewhere.SignInAsync(email, NewPassword)).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(link.PathAndQuery)).Status);
        Assert.True(await portal.InDatabaseAsync(db => db.Users.Select(user => user.EmailConfirmed).SingleAsync()));
        browser.Dispose();
    }

    [Fact]
    public async Task Reset_OpenSessionsElsewhere_EndWithinAMinute()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await portal.Mailbox.NextAsync(email);
        using var elsewhere = portal.NewBrowser();
        await AskAsync(elsewhere, email);
        var form = await elsewhere.GetAsync((await portal.Mailbox.NextAsync(email)).Link().PathAndQuery);
        await elsewhere.SubmitAsync(form, "reset", ("Password", NewPassword));

        portal.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.False(await browser.IsSignedInAsync());
        browser.Dispose();
    }

    [Fact]
    public async Task Forgot_UnknownAddress_GetsTheSameAnswerAndNoMail()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await portal.Mailbox.NextAsync(email);

        var unknown = await AskAsync(browser, "nobody@example.org");
        var known = await AskAsync(browser, email);

        Assert.Equal((known.Status, known.Location), (unknown.Status, unknown.Location));
        // The mails go out in the order they were asked for.
        Assert.Equal(email, (await portal.Mailbox.NextAsync(email)).To);
        Assert.Empty(portal.Mailbox.Empty());
        browser.Dispose();
    }

    [Fact]
    public async Task Forgot_ForgedHost_StillLinksToThePublicAddress()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Site:PublicOrigin"] = "http://careers.example.org" });
        var (browser, email) = await portal.NewPersonAsync();
        await portal.Mailbox.NextAsync(email);
        using var request = PortalBrowser.Request(await browser.GetAsync(PortalUrls.ForgotPassword), "forgot", ("Email", email));
        request.Headers.Host = "evil.example";

        var page = await browser.SendAsync(request);

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.ForgotPassword, "email-sent"), page.Location);
        var mail = await portal.Mailbox.NextAsync(email);
        Assert.StartsWith("http://careers.example.org/account/reset-password?", mail.Link().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", mail.Text, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task Forgot_InProductionWithoutSmtp_SaysWhomToAsk()
    {
        await using var portal = await PortalFactory.StartAsync("Production", new Dictionary<string, string> { ["Site:Contact"] = "help@example.org" });
        using var browser = portal.NewBrowser();

        var page = await browser.GetAsync(PortalUrls.ForgotPassword);

        Assert.Contains("cannot send mail", page.Text, StringComparison.Ordinal);
        Assert.Contains("help@example.org", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form"));
    }

    [Theory]
    [InlineData("password123456")]
    [InlineData("too short")]
    public async Task Reset_WeakPassword_ComesBackAndTheLinkStaysGood(string password)
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await portal.Mailbox.NextAsync(email);
        await AskAsync(browser, email);
        var form = await browser.GetAsync((await portal.Mailbox.NextAsync(email)).Link().PathAndQuery);

        var refused = await browser.SubmitAsync(form, "reset", ("Password", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync(refused, "reset", ("Password", NewPassword))).Status);
        browser.Dispose();
    }

    private static async Task<PortalPage> AskAsync(PortalBrowser browser, string email) =>
        await browser.SubmitAsync(await browser.GetAsync(PortalUrls.ForgotPassword), "forgot", ("Email", email));
}
