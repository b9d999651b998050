using System.Net;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Account;

/// <summary>What people do on the account pages, step by step.</summary>
internal static class AccountSteps
{
    public const string Password = "four words not together";

    /// <summary>The settings of a portal that sends mail over SMTP; its mailbox answers instead of the server.</summary>
    public static readonly Dictionary<string, string> WithSmtp = new()
    {
        ["Mail:Smtp:Host"] = "mail.invalid",
        ["Mail:From"] = "portal@example.org",
    };

    public static async Task<PortalFactory> StartWithSmtpAsync(string environment = "Production")
    {
        var portal = await PortalFactory.StartAsync(environment, WithSmtp);
        portal.Mailbox.Answer = true;
        return portal;
    }

    /// <summary>An address nobody else uses.</summary>
    public static string NewEmail() => $"{Guid.NewGuid():n}@example.org";

    public static async Task<PortalPage> RegisterAsync(this PortalBrowser browser, string email, string password = Password) =>
        await browser.SubmitAsync(await browser.GetAsync(PortalUrls.Register), "register", ("Email", email), ("Password", password));

    public static async Task<PortalPage> SignInAsync(this PortalBrowser browser, string email, string password = Password, string? returnUrl = null) =>
        await browser.SubmitAsync(await browser.GetAsync(PortalUrls.LoginThen(returnUrl)), "login", ("Email", email), ("Password", password));

    public static async Task SignOutAsync(this PortalBrowser browser) =>
        await browser.SubmitAsync(await browser.GetAsync(PortalUrls.Logout), "logout");

    public static async Task<bool> IsSignedInAsync(this PortalBrowser browser) =>
        (await browser.GetAsync(PortalUrls.Manage)).Status == HttpStatusCode.OK;

    /// <summary>A browser with a new account that is signed in.</summary>
    public static async Task<(PortalBrowser Browser, string Email)> NewPersonAsync(this PortalFactory portal)
    {
        var browser = portal.NewBrowser();
        var email = NewEmail();
        var page = await browser.RegisterAsync(email);
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        return (browser, email);
    }
}
