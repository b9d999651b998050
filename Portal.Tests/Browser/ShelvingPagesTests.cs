using Microsoft.Playwright;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>A counsellor takes back a guide that institutions show.</summary>
public sealed class ShelvingPagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private readonly string slug = $"clerk-{Guid.NewGuid():n}"[..14];

    [Fact]
    public async Task TakeBack_AGuideThatIsShownElsewhere_WaitsAndCanBeWithdrawn()
    {
        var visit = await VisitAsync(width: Phone);
        await visit.SignInAsCounsellorAsync(Portal);
        await Portal.PublishAsync(SmallRoleGuide.Of(slug));
        await Portal.EmbedAsync($"of-{slug}", slug);
        var page = visit.Page;
        await visit.GoToAsync(PortalUrls.StudioPublish(slug));
        var panel = page.GetByRole(AriaRole.Region, new() { Name = "The guide itself" });
        await Expect(panel.GetByLabel("Address")).ToBeEnabledAsync();
        await panel.GetByText("Take it back from readers").ClickAsync();
        await Expect(panel.GetByLabel("At once, because it is wrong or harmful").Last).Not.ToBeCheckedAsync();
        await visit.IsFitForEverybodyAsync();

        await panel.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();

        await Expect(panel).ToContainTextAsync("It will be taken back from readers on");
        await Expect(panel).ToContainTextAsync($"of-{slug} university");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await visit.IsFitForEverybodyAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Leave it as it is" }).ClickAsync();
        await Expect(panel).Not.ToContainTextAsync("It will be taken back from readers on");
    }

    [Fact]
    public async Task TakeBack_AtOnce_IsDone()
    {
        var visit = await VisitAsync();
        await visit.SignInAsCounsellorAsync(Portal);
        await Portal.PublishAsync(SmallRoleGuide.Of(slug));
        await Portal.EmbedAsync($"of-{slug}", slug);
        var page = visit.Page;
        await visit.GoToAsync(PortalUrls.StudioPublish(slug));
        var panel = page.GetByRole(AriaRole.Region, new() { Name = "The guide itself" });
        await Expect(panel.GetByLabel("Address")).ToBeEnabledAsync();
        await panel.GetByText("Take it back from readers").ClickAsync();
        await panel.GetByLabel("At once, because it is wrong or harmful").Last.CheckAsync();

        await panel.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();

        await Expect(panel).ToContainTextAsync("Taken back from readers on");
        Assert.Equal($"“Clerk {slug}” was taken back", (await Portal.Mailbox.NextAsync(EmbeddingRows.ContactOf($"of-{slug}"))).Subject);
    }
}
