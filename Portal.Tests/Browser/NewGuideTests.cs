using Microsoft.Playwright;
using Portal.Infrastructure;
using Portal.Features.Studio.Editing;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>A new counsellor writes a first guide, from the blank form until readers see it.</summary>
public sealed class NewGuideTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private static readonly string Path = "paths/apprenticeship";
    private static readonly string Step = $"{Path}/steps/learn-at-the-bench";

    [Theory]
    [InlineData(Desktop)]
    [InlineData(Phone)]
    public async Task Guide_FromTheBlankForm_IsPublished(int width)
    {
        var visit = await VisitAsync(width: width);
        await visit.SignInAsCounsellorAsync(Portal);
        var slug = $"watch-{Guid.NewGuid():n}";
        await visit.GoToAsync(PortalUrls.StudioBegin);
        await visit.Page.GetByLabel("Title").FillAsync("Watchmaker");
        await visit.Page.GetByLabel("Address").FillAsync(slug);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        if (await visit.Page.Locator(".editor").CountAsync() == 0)
        {
            // The address is shown before anything is made.
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        }

        await Expect(visit.Page.Locator(".editor[data-live=true]")).ToBeAttachedAsync();
        await Field(visit, "field").FillAsync("Crafts");
        await Field(visit, "summary").FillAsync("Makes and mends watches.");
        await Field(visit, "reviewedOn").FillAsync("2026-11-01");
        await Field(visit, "reviewBy").FillAsync("2099-11-01");
        await SectionAsync(visit, "The work");
        await Field(visit, "overview").FillAsync("Watchmakers keep time going.");

        await SectionAsync(visit, "Paths");
        await AddAsync(visit, "path", "Apprenticeship");
        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Apprenticeship" }).ClickAsync();
        await Field(visit, $"{Path}/entryRoute").SelectOptionAsync("apprenticeship");
        await AddAsync(visit, "step", "Learn at the bench");
        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Learn at the bench" }).ClickAsync();
        await Field(visit, $"{Step}/kind").SelectOptionAsync("work-experience");
        await Field(visit, $"{Step}/time/min").FillAsync("2");
        await Field(visit, $"{Step}/time/max").FillAsync("3");
        await Field(visit, $"{Step}/time/unit").SelectOptionAsync("years");
        await Field(visit, $"{Step}/time/pace").SelectOptionAsync("calendar");
        await Field(visit, $"{Step}/text").FillAsync("Take one watch apart each day.");
        await AddAsync(visit, "outcome", "A movement of your own, running to a minute a week");
        await SectionAsync(visit, "Sources");
        await AddAsync(visit, "source", $"The guild's yearbook {slug}");
        await visit.Page.GetByLabel("Publisher").FillAsync("The guild");
        await visit.Page.GetByLabel("As of").FillAsync("2026");
        await Expect(visit.Page.Locator("main .note.bad")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".ebar").GetByRole(AriaRole.Status)).ToHaveTextAsync("Not saved yet");
        Portal.Clock.Advance(EditSession.MostUnsaved);
        await Expect(visit.Page.Locator(".ebar").GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Review and publish" }).ClickAsync();
        await visit.Page.GetByLabel("What changed, for readers and students").FillAsync("First edition.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }).ClickAsync();

        await Expect(visit.Page.GetByText("Readers see revision 1")).ToBeVisibleAsync();
        Assert.Equal(200, await visit.GoToAsync(PortalUrls.Path(slug, "apprenticeship")));
        await Expect(visit.Page.Locator("#a1")).ToContainTextAsync("A movement of your own, running to a minute a week");
    }

    private static ILocator Field(Visit visit, string path) => visit.Page.Locator($"[id='{FieldIds.Of(path)}']");

    private static async Task SectionAsync(Visit visit, string name)
    {
        await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Sections" }).GetByRole(AriaRole.Link, new() { NameRegex = new($"^{name}") }).ClickAsync();
        await Expect(visit.Page.Locator("#place")).ToHaveTextAsync(name);
    }

    private static async Task AddAsync(Visit visit, string what, string title)
    {
        await visit.Page.GetByLabel($"New {what}").FillAsync(title);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Add {what}", Exact = true }).ClickAsync();
    }
}
