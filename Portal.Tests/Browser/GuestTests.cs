using Microsoft.Playwright;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

public sealed class GuestTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Guest_FollowsTicksAndRegisters_TakesThePlanAlong(bool scripts)
    {
        var visit = await VisitAsync(scripts: scripts);
        var page = visit.Page;
        await visit.GoToAsync(PortalUrls.PlanStart(Sample.Role, Sample.Path));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Follow path B") }).First.ClickAsync();
        await Expect(page.GetByText("You follow this without an account")).ToBeVisibleAsync();
        var plan = page.Url;
        if (scripts)
        {
            await visit.SeesConnectionAsync();
            await visit.Box(Sample.WebPage).CheckAsync();
            await visit.SeesSavedAsync(Sample.WebPage);
            await IsFitAsync();
        }
        else
        {
            await visit.Box(Sample.WebPage).CheckAsync();
            await visit.Step(Sample.WebPage).GetByRole(AriaRole.Button, new() { Name = "Save my ticks" }).ClickAsync();
        }

        await visit.GoToAsync(PortalUrls.Guest);
        await IsFitAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Create an account" }).ClickAsync();
        await page.GetByLabel("Email").FillAsync(People.NewEmail());
        await page.GetByLabel("Password").FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the account" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Add what you did here?");
        await IsFitAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it to my account" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Uri(visit.Origin, PortalUrls.Plan).ToString());
        await visit.GoToAsync(new Uri(plan).AbsolutePath);
        await Expect(visit.Box(Sample.WebPage)).ToBeCheckedAsync();
        await Expect(page.GetByText("You follow this without an account")).ToHaveCountAsync(0);

        // The rules engine is a script itself.
        Task IsFitAsync() => scripts ? visit.IsFitForEverybodyAsync() : Task.CompletedTask;
    }
}
