using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

public sealed class PasskeyTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    [Fact]
    public async Task Person_AddsAPasskey_AndSignsInWithItAlone()
    {
        // Passkeys belong to a name; an address of numbers has none.
        var settings = new Dictionary<string, string> { ["urls"] = $"http://localhost:{FreePort()}" };
        var portal = UntilTheEnd(await PortalFactory.StartAsync(settings: settings));
        var visit = await VisitAsync(portal.BaseAddress, width: Phone);
        var page = visit.Page;
        await GiveScreenLockAsync(visit);
        using var person = await visit.SignInAsNewPersonAsync();

        await visit.GoToAsync(PortalUrls.ManagePasskeys);
        await page.GetByLabel("Name").FillAsync("My phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByText("The passkey is added")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Passkey added on")).ToHaveValueAsync("My phone");

        await visit.Context.ClearCookiesAsync();
        await visit.GoToAsync(PortalUrls.LoginThen(PortalUrls.ManagePasskeys));
        await Expect(page).ToHaveTitleAsync("Sign in – Waypost");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Uri(portal.BaseAddress, PortalUrls.ManagePasskeys).ToString());
        await Expect(page.GetByLabel("Passkey added on")).ToHaveValueAsync("My phone");
    }

    /// <summary>A device that knows passkeys and whose owner always says yes.</summary>
    private static async Task GiveScreenLockAsync(Visit visit)
    {
        var device = await visit.Context.NewCDPSessionAsync(visit.Page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    /// <summary>The server cannot choose one itself where it listens on a name.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
