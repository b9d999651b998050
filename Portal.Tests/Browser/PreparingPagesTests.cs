using Microsoft.Playwright;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>What stands around a plan: judging claims before it, and the weekly mail.</summary>
public sealed class PreparingPagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private static readonly string Start = PortalUrls.PlanStart(Sample.Role, Sample.Path);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Claims_JudgedOnAPhone_ShowWhatIsSoAndStayWithThePlan(bool scripts)
    {
        var visit = await VisitAsync(width: Phone, scripts: scripts);
        using var person = await visit.SignInAsNewPersonAsync();
        await visit.GoToAsync(Start);
        var page = visit.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "claims first" }).ClickAsync();
        var claims = page.Locator(".claim");
        var count = await claims.CountAsync();
        for (var claim = 0; claim < count; claim++)
        {
            await claims.Nth(claim).GetByText("Wrong", new() { Exact = true }).CheckAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Show me what is so" }).ClickAsync();
        await Expect(page.GetByText("In practice:")).ToHaveCountAsync(count);
        await page.Locator("#claims").GetByRole(AriaRole.Button, new() { Name = "Follow path B" }).ClickAsync();

        var line = page.GetByRole(AriaRole.Link, new() { Name = $"You judged {count} of {count} claims before you began" });
        await line.ClickAsync();
        await Expect(page.GetByText("before you began.")).ToHaveCountAsync(count);
    }

    [Fact]
    public async Task Pages_InAllTheirStates_AreFitForEverybody()
    {
        var visit = await VisitAsync();
        using var person = await visit.SignInAsNewPersonAsync();
        await visit.GoToAsync(Start);
        await visit.IsFitForEverybodyAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show me what is so" }).ClickAsync();
        await Expect(visit.Page.GetByText("You chose nothing.")).ToBeVisibleAsync();
        await visit.IsFitForEverybodyAsync();
        await visit.Page.GetByText("Wrong", new() { Exact = true }).First.CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show me what is so" }).ClickAsync();
        await Expect(visit.Page.GetByText("In practice:")).ToHaveCountAsync(1);
        await visit.IsFitForEverybodyAsync();

        var plan = await person.FollowAsync(Sample.Path);
        foreach (var address in (string[])[$"{plan}/claims", PortalUrls.Reminders])
        {
            Assert.Equal(200, await visit.GoToAsync(address));
            await visit.IsFitForEverybodyAsync();
        }

        await visit.Page.GetByLabel("Send me one mail a week").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(visit.Page.GetByText("The next mail leaves on")).ToBeVisibleAsync();
        await visit.IsFitForEverybodyAsync();
        visit.Expect(new("status of 404"));
        Assert.Equal(404, await visit.GoToAsync(PortalUrls.RemindersEnd("nothing")));
        await visit.IsFitForEverybodyAsync();
    }
}
