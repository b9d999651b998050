using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>What the portal is there for, from the first look to coming back another day.</summary>
public sealed partial class MainJobTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task Student_ReadsRegistersFollowsTicksAndComesBack_FindsTheTicks(int width)
    {
        var visit = await VisitAsync(width: width);
        var page = visit.Page;
        var email = People.NewEmail();

        // Read.
        await visit.GoToAsync(PortalUrls.Home);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Guides" }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Backend Developer" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(Address(PortalUrls.Guide(Sample.Role)));
        await page.Locator($"main a[href='{PortalUrls.Path(Sample.Role, Sample.Path)}']").First.ClickAsync();

        // Begin: as a stranger, then with an account.
        await page.GetByRole(AriaRole.Link, new() { NameRegex = FollowLink() }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(Address(PortalUrls.PlanStart(Sample.Role, Sample.Path)));
        await page.GetByRole(AriaRole.Link, new() { Name = "Create an account" }).ClickAsync();
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the account" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Address(PortalUrls.PlanStart(Sample.Role, Sample.Path)));
        await page.GetByRole(AriaRole.Button, new() { Name = "Follow path B" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(PlanAddress());
        var plan = page.Url;

        // Tick.
        await visit.SeesConnectionAsync();
        string[] achieved = [Sample.WebPage, Sample.VersionControl, Sample.Frontend];
        foreach (var outcome in achieved)
        {
            await visit.Box(outcome).CheckAsync();
            await visit.SeesSavedAsync(outcome);
        }

        // Reload.
        await page.ReloadAsync();
        await SeesAllAsync();

        // Sign out; the plan is nobody's business then.
        await page.GetByRole(AriaRole.Link, new() { Name = "Account", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByText("You are signed out")).ToBeVisibleAsync();
        await page.GotoAsync(plan);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");

        // Sign in, and come back to it.
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(plan);
        await SeesAllAsync();

        async Task SeesAllAsync()
        {
            await visit.SeesConnectionAsync();
            foreach (var outcome in achieved)
            {
                await visit.SeesStoredAsync(outcome);
            }

            await visit.SeesStoredAsync(Sample.Exercises, ticked: false);
        }
    }

    [Fact]
    public async Task Student_LeavesAPathAndTakesItUpAgain_KeepsTheTicks()
    {
        var visit = await VisitAsync();
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());
        await visit.Box(Sample.WebPage).CheckAsync();
        await visit.SeesSavedAsync(Sample.WebPage);

        await visit.Page.Locator("summary", new() { HasText = "Pause, finish or leave" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Leave this path" }).ClickAsync();
        await Expect(visit.Page.GetByText("You left this path")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "All my paths" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Paths you left" })).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "By way of frontend" }).ClickAsync();
        await Expect(visit.Page.GetByText("You left this path")).ToBeVisibleAsync();
        await visit.SeesStoredAsync(Sample.WebPage);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Take it up again" }).ClickAsync();

        await Expect(visit.Page.GetByText("Following since")).ToBeVisibleAsync();
        await visit.SeesStoredAsync(Sample.WebPage);
    }

    [Fact]
    public async Task Plan_OfAnotherStudent_IsNotThere()
    {
        var owner = await VisitAsync();
        var plan = await owner.BeginPlanAsync();
        var other = await VisitAsync();
        using var person = await other.SignInAsNewPersonAsync();
        other.Expect(NotFound());

        Assert.Equal(404, await other.GoToAsync(plan));

        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no page here");
        Assert.Equal(200, await owner.GoToAsync(plan));
    }

    private Regex Address(string path) => new("^" + Regex.Escape(new Uri(Portal.BaseAddress, path).ToString()) + "$");

    [GeneratedRegex("/plan/[0-9a-f-]{36}$")]
    private static partial Regex PlanAddress();

    [GeneratedRegex("^Follow ")]
    private static partial Regex FollowLink();

    [GeneratedRegex("status of 404")]
    private static partial Regex NotFound();
}
