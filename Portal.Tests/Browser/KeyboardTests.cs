using Microsoft.Playwright;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>Everything without a mouse, and what is read out to whoever listens.</summary>
public sealed class KeyboardTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    /// <summary>More than any page has places to stop at.</summary>

    [Fact]
    public async Task Student_WithTheKeyboardAlone_DoesTheWholeJob()
    {
        var visit = await VisitAsync();
        var page = visit.Page;
        await visit.GoToAsync(PortalUrls.Home);

        await FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Guides", Exact = true }));
        await FollowAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Backend Developer" }).First);
        await FollowAsync(page.Locator($"main a[href='{PortalUrls.Path(Sample.Role, Sample.Path)}']").First);
        await FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Follow path B" }));
        await FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Create an account" }));
        await Hands.ReachAsync(page.GetByLabel("Email"));
        await page.Keyboard.TypeAsync(People.NewEmail());
        await Hands.ReachAsync(page.GetByLabel("Password"));
        await page.Keyboard.TypeAsync(People.Password);
        await page.Keyboard.PressAsync("Enter");
        await FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Follow path B" }));
        await visit.SeesConnectionAsync();
        await Hands.ReachAsync(visit.Box(Sample.Exercises));
        await page.Keyboard.PressAsync("Space");

        await visit.SeesSavedAsync(Sample.Exercises);
        await Expect(visit.Box(Sample.Exercises)).ToBeFocusedAsync();
        await Hands.ReachAsync(visit.Box(Sample.Frontend));
        await page.Keyboard.PressAsync("Space");
        await visit.SeesSavedAsync(Sample.Frontend);
        await FollowAsync(page.GetByRole(AriaRole.Link, new() { Name = "Account", Exact = true }));
        await FollowAsync(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }));
        await Expect(page.GetByText("You are signed out")).ToBeVisibleAsync();

        async Task FollowAsync(ILocator control)
        {
            await Hands.ReachAsync(control);
            var address = page.Url;
            await page.Keyboard.PressAsync("Enter");
            await Expect(page).Not.ToHaveURLAsync(address);
            await page.WaitForLoadStateAsync();
        }
    }

    [Theory]
    [InlineData(PortalUrls.Home)]
    [InlineData("/guides/backend-developer?from=test")]
    [InlineData(PortalUrls.Plan)]
    [InlineData("/plan/start/backend-developer/from-it?from=test")]
    [InlineData(PortalUrls.Login)]
    [InlineData("/account/register?returnUrl=/plan")]
    public async Task SkipLink_LeadsToTheMainPartOfTheSamePage(string address)
    {
        var visit = await VisitAsync();
        await visit.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        await visit.Page.Keyboard.PressAsync("Tab");
        var link = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });
        await Expect(link).ToBeFocusedAsync();
        await Expect(link).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync(new Uri(Portal.BaseAddress, address) + "#main");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator("main :focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task NextAction_LeadsToItsStep()
    {
        var visit = await VisitAsync(width: Phone);
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());
        foreach (var outcome in (string[])[Sample.WebPage, Sample.VersionControl, Sample.Exercises])
        {
            await visit.Box(outcome).CheckAsync();
            await visit.SeesSavedAsync(outcome);
        }

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Go to B2" }).PressAsync("Enter");

        await Expect(visit.Box(Sample.Frontend)).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Box(Sample.Frontend)).ToBeFocusedAsync();
        await visit.SeesSavedAsync(Sample.Exercises);
    }

    [Fact]
    public async Task Plan_ForWhoeverListens_NamesStepsAndOutcomesAndSaysWhatWasSaved()
    {
        var visit = await VisitAsync();
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());
        var page = visit.Page;

        var text = await visit.Line(Sample.WebPage).Locator("label").InnerTextAsync();
        var box = page.GetByRole(AriaRole.Checkbox, new() { Name = text, Exact = true });
        await Expect(box).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Step B1: " })).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Step B5, alongside B4: " })).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("");
        await box.CheckAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved. 1 of 19 outcomes.");
        await Expect(box).ToBeCheckedAsync();
    }
}
