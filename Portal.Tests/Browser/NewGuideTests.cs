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
    [InlineData(Desktop, false)]
    [InlineData(Phone, false)]
    [InlineData(Desktop, true)]
    public async Task Guide_FromTheBlankForm_IsPublished(int width, bool byKeyboard)
    {
        var visit = await VisitAsync(width: width);
        var hands = Hands.Of(visit.Page, byKeyboard);
        await visit.SignInAsCounsellorAsync(Portal);
        var slug = $"watch-{Guid.NewGuid():n}";
        await visit.GoToAsync(PortalUrls.StudioBegin);
        await hands.WriteAsync(visit.Page.GetByLabel("Title"), "Watchmaker");
        await hands.WriteAsync(visit.Page.GetByLabel("Address"), slug);
        await hands.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Begin" }));
        await Expect(visit.Page.Locator(".editor[data-live=true]")).ToBeAttachedAsync();
        await Expect(visit.Page.Locator("main .note")).ToContainTextAsync("things are still to be written before it can be published");
        await Expect(visit.Page.Locator("main .note.bad")).ToHaveCountAsync(0);
        await hands.WriteAsync(Field(visit, "field"), "Crafts");
        await hands.WriteAsync(Field(visit, "summary"), "Makes and mends watches.");
        await hands.WriteDayAsync(Field(visit, "reviewedOn"), "2026-11-01");
        await hands.WriteDayAsync(Field(visit, "reviewBy"), "2099-11-01");
        await SectionAsync(visit, hands, "The work");
        await hands.WriteAsync(Field(visit, "overview"), "Watchmakers keep time going.");

        await SectionAsync(visit, hands, "Paths");
        await AddAsync(visit, hands, "path", "Apprenticeship");
        await hands.PressAsync(visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Apprenticeship" }));
        await hands.ChooseAsync(Field(visit, $"{Path}/entryRoute"), "Apprenticeship");
        await AddAsync(visit, hands, "step", "Learn at the bench");
        await hands.PressAsync(visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Learn at the bench" }));
        await hands.ChooseAsync(Field(visit, $"{Step}/kind"), "Work experience");
        await hands.WriteAsync(Field(visit, $"{Step}/time/min"), "2");
        await hands.WriteAsync(Field(visit, $"{Step}/time/max"), "3");
        await hands.ChooseAsync(Field(visit, $"{Step}/time/unit"), "Years");
        await hands.ChooseAsync(Field(visit, $"{Step}/time/pace"), "As long for everybody");
        await hands.WriteAsync(Field(visit, $"{Step}/text"), "Take one watch apart each day.");
        await AddAsync(visit, hands, "outcome", "A movement of your own, running to a minute a week");
        await SectionAsync(visit, hands, "Sources");
        await AddAsync(visit, hands, "source", $"The guild's yearbook {slug}");
        await hands.WriteAsync(visit.Page.GetByLabel("Publisher"), "The guild");
        await hands.WriteAsync(visit.Page.GetByLabel("As of"), "2026");
        await Expect(visit.Page.Locator("main .note")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".ebar").GetByRole(AriaRole.Status)).ToHaveTextAsync("Not saved yet");
        Portal.Clock.Advance(EditSession.MostUnsaved);
        await Expect(visit.Page.Locator(".ebar").GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved");

        await hands.PressAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Review and publish" }));
        await hands.WriteAsync(visit.Page.GetByLabel("What changed, for readers and students"), "First edition.");
        await hands.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Publish now" }));

        await Expect(visit.Page.GetByText("Readers see revision 1")).ToBeVisibleAsync();
        Assert.Equal(200, await visit.GoToAsync(PortalUrls.Path(slug, "apprenticeship")));
        await Expect(visit.Page.Locator("#a1")).ToContainTextAsync("A movement of your own, running to a minute a week");
    }

    private static ILocator Field(Visit visit, string path) => visit.Page.Locator($"[id='{FieldIds.Of(path)}']");

    private static async Task SectionAsync(Visit visit, Hands hands, string name)
    {
        await hands.PressAsync(
            visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Sections" }).GetByRole(AriaRole.Link, new() { NameRegex = new($"^{name}") }));
        await Expect(visit.Page.Locator("#place")).ToHaveTextAsync(name);
    }

    private static async Task AddAsync(Visit visit, Hands hands, string what, string title)
    {
        await hands.WriteAsync(visit.Page.GetByLabel($"New {what}"), title);
        await hands.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = $"Add {what}", Exact = true }));
    }
}
