using System.Net;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Portal.Tests.Features.Account.AccountSteps;

namespace Portal.Tests.Features.Account;

public sealed class LimitTests
{
    private const string Wrong = "not the password at all";

    [Fact]
    public async Task SignIn_OneTooManyForOneAddress_Answers429UntilTheWindowHasPassed()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string>
        {
            ["Limits:SignIn:PerAccount:Attempts"] = "2",
            ["Limits:SignIn:PerAccount:Per"] = "00:05:00",
        });
        using var browser = portal.NewBrowser();
        await browser.SignInAsync("nobody@example.org", Wrong);
        await browser.SignInAsync(" NOBODY@example.org", Wrong);

        var limited = await browser.SignInAsync("nobody@example.org", Wrong);

        Assert.Equal(HttpStatusCode.TooManyRequests, limited.Status);
        Assert.Equal(TimeSpan.FromMinutes(5), limited.RetryAfter);
        Assert.Contains("Try again in 5 minutes", limited.Problems, StringComparison.Ordinal);
        Assert.Equal("nobody@example.org", limited.Value("Email"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync("somebody@example.org", Wrong)).Status);

        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync("nobody@example.org", Wrong)).Status);
    }

    [Fact]
    public async Task SignIn_TooManyFromOneNetworkAddress_Answers429ForEveryAccount()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Limits:SignIn:PerAddress:Attempts"] = "2" });
        using var browser = portal.NewBrowser();
        await browser.SignInAsync("a@example.org", Wrong);
        await browser.SignInAsync("b@example.org", Wrong);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.SignInAsync("c@example.org", Wrong)).Status);
    }

    [Fact]
    public async Task Register_TooManyFromOneNetworkAddress_Answers429AndMakesNoAccount()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Limits:Registration:PerAddress:Attempts"] = "1" });
        using var browser = portal.NewBrowser();
        await browser.RegisterAsync("a@example.org");
        using var another = portal.NewBrowser();

        var page = await another.RegisterAsync("b@example.org");

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal("b@example.org", page.Value("Email"));
        Assert.False(await another.IsSignedInAsync());
    }

    [Fact]
    public async Task ForgotPassword_FourthTimeInAnHour_Answers429AndSendsNothing()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await portal.Mailbox.NextAsync(email);
        for (var i = 0; i < 3; i++)
        {
            await browser.SubmitAsync(await browser.GetAsync(PortalUrls.ForgotPassword), "forgot", ("Email", email));
            await portal.Mailbox.NextAsync(email);
        }

        var page = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.ForgotPassword), "forgot", ("Email", email));

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains("Try again in 60 minutes", page.Problems, StringComparison.Ordinal);
        Assert.Empty(portal.Mailbox.Empty());
        browser.Dispose();
    }

    [Fact]
    public async Task PasskeyOptions_TooMany_Answers429()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Limits:Passkey:PerAddress:Attempts"] = "1" });
        using var browser = portal.NewBrowser();
        var page = await browser.GetAsync(PortalUrls.Login);

        Assert.Equal(HttpStatusCode.OK, (await PostAsync()).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync()).Status);

        async Task<PortalPage> PostAsync()
        {
            using var request = PasskeyTests.OptionsRequest(page, "passkey", PortalUrls.PasskeyRequestOptions);
            return await browser.SendAsync(request);
        }
    }

    [Fact]
    public async Task Start_LimitThatAllowsNothing_IsRefusedWithTheSettingsName()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() =>
            PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Limits:SignIn:PerAddress:Attempts"] = "0" }));

        Assert.Contains("PerAddress.Attempts", exception.Message, StringComparison.Ordinal);
    }
}
