using System.Net;
using System.Text.Json.Nodes;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Portal.Tests.Features.Account.AccountSteps;

namespace Portal.Tests.Features.Account;

public sealed class PasskeyTests
{
    [Fact]
    public async Task RequestOptions_NameTheConfiguredDomainAndNoAccount()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Site:PublicOrigin"] = "https://careers.example.org" });
        using var browser = portal.NewBrowser();
        using var request = OptionsRequest(await browser.GetAsync(PortalUrls.Login), "passkey", PortalUrls.PasskeyRequestOptions);
        request.Headers.Host = "evil.example";

        var page = await browser.SendAsync(request);

        var options = JsonNode.Parse(page.Body)!;
        Assert.Equal("careers.example.org", (string?)options["rpId"]);
        Assert.Equal("required", (string?)options["userVerification"]);
        Assert.Empty(options["allowCredentials"]!.AsArray());
    }

    [Fact]
    public async Task CreationOptions_ForTheSignedInPersonOnly()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        using var request = OptionsRequest(await browser.GetAsync(PortalUrls.ManagePasskeys), "add", PortalUrls.PasskeyCreationOptions);

        var options = JsonNode.Parse((await browser.SendAsync(request)).Body)!;

        Assert.Equal(email, (string?)options["user"]!["name"]);
        Assert.Equal("required", (string?)options["authenticatorSelection"]!["residentKey"]);
        using var stranger = portal.NewBrowser();
        using var strange = new HttpRequestMessage(HttpMethod.Post, PortalUrls.PasskeyCreationOptions);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SendAsync(strange)).Status);
        browser.Dispose();
    }

    [Theory]
    [InlineData(PortalUrls.PasskeyRequestOptions)]
    [InlineData(PortalUrls.PasskeyCreationOptions)]
    public async Task Options_WithoutToken_AreRefused(string address)
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, address);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(request)).Status);
        browser.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("no json")]
    public async Task SignIn_WithoutAChallengeBefore_IsRefusedPolitely(string credential)
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();

        var page = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.Login), "passkey", ("Credential", credential));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("did not open an account", page.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_BetweenTheTwoStepsOfAnother_IsRefusedPolitely()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await TwoFactorTests.EnableAsync(browser);
        await browser.SignOutAsync();
        Assert.StartsWith(PortalUrls.LoginTwoFactor, (await browser.SignInAsync(email)).Location, StringComparison.Ordinal);

        var page = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.Login), "passkey", ("Credential", "{}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        browser.Dispose();
    }

    [Fact]
    public async Task Add_WithTheChallengeForSigningIn_IsRefusedPolitely()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        var form = await browser.GetAsync(PortalUrls.ManagePasskeys);
        using var request = OptionsRequest(form, "add", PortalUrls.PasskeyRequestOptions);
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(request)).Status);

        var page = await browser.SubmitAsync(form, "add", ("NewName", "My phone"), ("Credential", "{}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        browser.Dispose();
    }

    [Fact]
    public async Task Add_WithAnAnswerThatDoesNotFit_AddsNothingAndKeepsTheName()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();

        var page = await browser.SubmitAsync(
            await browser.GetAsync(PortalUrls.ManagePasskeys), "add", ("NewName", "My phone"), ("Credential", "{}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("My phone", page.Value("NewName"));
        Assert.Contains("You have no passkey yet", page.Text, StringComparison.Ordinal);
        browser.Dispose();
    }

    /// <summary>What the script asks for before it turns to the browser.</summary>
    internal static HttpRequestMessage OptionsRequest(PortalPage page, string form, string address)
    {
        var request = PortalBrowser.Request(page, form);
        request.RequestUri = new(address, UriKind.Relative);
        return request;
    }
}
