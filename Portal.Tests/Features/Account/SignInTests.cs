using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Portal.Tests.Features.Account.AccountSteps;

namespace Portal.Tests.Features.Account;

public sealed class SignInTests
{
    private const string Wrong = "not the password at all";

    [Fact]
    public async Task Manage_Stranger_IsSentToSignInAndComesBack()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await browser.SignOutAsync();

        var stopped = await browser.GetAsync("/account/manage/data?x=1");
        Assert.Equal(HttpStatusCode.Redirect, stopped.Status);
        Assert.Equal("/account/login?returnUrl=%2Faccount%2Fmanage%2Fdata%3Fx%3D1", stopped.Location);

        var form = await browser.FollowAsync(stopped);
        var page = await browser.SubmitAsync(form, "login", ("Email", email), ("Password", Password));
        Assert.Equal("/account/manage/data?x=1", page.Location);
        browser.Dispose();
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData(@"/\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("plan")]
    public async Task SignIn_ReturnUrlElsewhere_IsNotFollowed(string returnUrl)
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await browser.SignOutAsync();

        var page = await browser.SignInAsync(email, returnUrl: returnUrl);

        Assert.Equal(PortalUrls.Manage, page.Location);
        browser.Dispose();
    }

    [Fact]
    public async Task SignIn_WrongPasswordAndUnknownAddress_GetTheSamePage()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await browser.SignOutAsync();

        var wrong = await browser.SignInAsync(email, Wrong);
        var unknown = await browser.SignInAsync("nobody@example.org", Wrong);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal((wrong.Status, wrong.Text), (unknown.Status, unknown.Text));
        Assert.Equal(email, wrong.Value("Email"));
        Assert.Equal("", wrong.Value("Password"));
        browser.Dispose();
    }

    [Fact]
    public async Task SignIn_UnconfirmedAccountWithWrongPassword_LooksLikeAnUnknownOne()
    {
        await using var portal = await StartWithSmtpAsync();
        using var browser = portal.NewBrowser();
        var email = NewEmail();
        await browser.RegisterAsync(email);

        var wrong = await browser.SignInAsync(email, Wrong);
        var unknown = await browser.SignInAsync("nobody@example.org", Wrong);

        Assert.Equal((unknown.Status, unknown.Text), (wrong.Status, wrong.Text));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Users.Select(user => user.AccessFailedCount).SingleAsync()));
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_ClosesTheAccountForTenMinutesEvenToTheRightOne()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await browser.SignOutAsync();
        for (var i = 0; i < 5; i++)
        {
            await browser.SignInAsync(email, Wrong);
        }

        var locked = await browser.SignInAsync(email);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, locked.Status);
        Assert.Equal((await browser.SignInAsync("nobody@example.org", Wrong)).Text, locked.Text);
        var until = (await portal.InDatabaseAsync(db => db.Users.Select(user => user.LockoutEnd).SingleAsync()))!.Value;
        Assert.InRange(until - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));

        // Identity reads the machine's clock for this, so the end is brought here instead of the clock there.
        await portal.InDatabaseAsync(db => db.Users.ExecuteUpdateAsync(user => user.SetProperty(u => u.LockoutEnd, DateTimeOffset.UtcNow.AddSeconds(-1))));
        Assert.Equal(PortalUrls.Manage, (await browser.SignInAsync(email)).Location);
        browser.Dispose();
    }

    [Fact]
    public async Task SignIn_FourWrongPasswordsThenTheRightOne_StartsCountingAnew()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await browser.SignOutAsync();
        for (var i = 0; i < 4; i++)
        {
            await browser.SignInAsync(email, Wrong);
        }

        Assert.Equal(PortalUrls.Manage, (await browser.SignInAsync(email)).Location);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Users.Select(user => user.AccessFailedCount).SingleAsync()));
        browser.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_KeepMeSignedIn_DecidesHowLongTheCookieLives(bool keep)
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await browser.SignOutAsync();
        var form = await browser.GetAsync(PortalUrls.Login);

        await browser.SubmitAsync(form, "login", [("Email", email), ("Password", Password), .. keep ? [("Keep", "true")] : Array.Empty<(string, string)>()]);

        var cookie = browser.Cookies.GetCookies(portal.BaseAddress)["portal-session"]!;
        Assert.True(cookie.HttpOnly);
        Assert.Equal(keep, cookie.Expires > DateTime.Now.AddDays(13));
        Assert.Equal(!keep, cookie.Expires == DateTime.MinValue);
        browser.Dispose();
    }

    [Fact]
    public async Task SignIn_FormWithoutItsToken_IsRefusedWithAPageThatExplains()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await browser.SignOutAsync();
        var form = await browser.GetAsync(PortalUrls.Login);

        var page = await browser.SubmitAsync(form, "login", ("Email", email), ("Password", Password), ("__RequestVerificationToken", "x"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("This form is too old", page.Heading);
        Assert.False(await browser.IsSignedInAsync());
        browser.Dispose();
    }

    [Fact]
    public async Task SignOut_GetAsksAndPostSignsOut()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();

        var question = await browser.GetAsync(PortalUrls.Logout);
        Assert.True(await browser.IsSignedInAsync());

        var done = await browser.FollowAsync(await browser.SubmitAsync(question, "logout"));
        Assert.Contains("You are signed out", done.Text, StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());
        browser.Dispose();
    }

    [Fact]
    public async Task SignOut_FromTheAccountPage_Works()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();

        await browser.SubmitAsync(await browser.GetAsync(PortalUrls.Manage), "logout");

        Assert.False(await browser.IsSignedInAsync());
        browser.Dispose();
    }

    [Fact]
    public async Task SignIn_PublicAddressIsHttps_SendsTheCookieOverHttpsOnly()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Site:PublicOrigin"] = "https://careers.example.org" });
        var (browser, _) = await portal.NewPersonAsync();

        Assert.True(browser.Cookies.GetAllCookies()["portal-session"]!.Secure);
        browser.Dispose();
    }
}
