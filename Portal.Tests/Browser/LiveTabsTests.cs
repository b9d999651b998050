using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Features.Studio.Publishing;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

public sealed class LiveTabsTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    [Fact]
    public async Task Tick_InOneTab_ShowsInTheOtherAndMovesNothingThere()
    {
        var phone = await VisitAsync();
        using var person = await phone.SignInAsNewPersonAsync();
        var plan = await person.FollowAsync(Sample.Path);
        var desk = await VisitAsync();
        await desk.TakeCookiesAsync(person);
        await phone.OpenLivePlanAsync(plan);
        await desk.OpenLivePlanAsync(plan);
        var box = desk.Box(Sample.Exercises);
        await box.FocusAsync();

        await phone.Box(Sample.WebPage).CheckAsync();
        await phone.SeesSavedAsync(Sample.WebPage);

        await Expect(desk.Box(Sample.WebPage)).ToBeCheckedAsync();
        await Expect(box).ToBeFocusedAsync();

        await phone.Box(Sample.WebPage).UncheckAsync();
        await Expect(desk.Box(Sample.WebPage)).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task Fields_SavedInOneTab_ShowInTheOtherAndLeaveAloneWhatIsTypedThere()
    {
        const string Step = "programming-and-pages";
        var phone = await VisitAsync(width: Phone);
        using var person = await phone.SignInAsNewPersonAsync();
        var plan = await person.FollowAsync(Sample.Path);
        var desk = await VisitAsync();
        await desk.TakeCookiesAsync(person);
        foreach (var visit in (Visit[])[phone, desk])
        {
            await visit.OpenLivePlanAsync(plan);
            await visit.Page.Locator("#settings summary").ClickAsync();
            await visit.Page.Locator($"#{Step} summary").ClickAsync();
        }

        await desk.Page.Locator($"#{Step}-links").FillAsync("https://example.org/half-ty");
        await ChangeAsync(phone, "my-hours", "5.0");
        await ChangeAsync(phone, $"{Step}-started", "2026-01-31");
        await ChangeAsync(phone, $"{Step}-note", "Ask the clinic");

        await Expect(desk.Page.Locator("#my-hours")).ToHaveValueAsync("5");
        await Expect(desk.Page.Locator($"#{Step}-started")).ToHaveValueAsync("2026-01-31");
        await Expect(desk.Page.Locator($"#{Step}-note")).ToHaveValueAsync("Ask the clinic");
        await Expect(desk.Page.Locator($"#{Step}-links")).ToHaveValueAsync("https://example.org/half-ty");
        await Expect(phone.Page.Locator("#my-hours")).ToHaveValueAsync("5");

        // And back, to what stood there first.
        await ChangeAsync(desk, "my-hours", "");
        await Expect(phone.Page.Locator("#my-hours")).ToHaveValueAsync("");
        await Expect(phone.Page.GetByRole(AriaRole.Rowheader, new() { Name = "5 (mine)" })).ToHaveCountAsync(0);

        static async Task ChangeAsync(Visit visit, string field, string text)
        {
            await visit.Page.Locator($"#{field}").FillAsync(text);
            await visit.Page.Locator($"#{field}").BlurAsync();
            await Expect(visit.Page.Locator($".field:has(> #{field}) .kept")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Fields_OpenedAfterAnotherTabSavedThem_HoldWhatIsStored()
    {
        const string Step = "programming-and-pages";
        var visit = await VisitAsync();
        using var person = await visit.SignInAsNewPersonAsync();
        var plan = await person.FollowAsync(Sample.Path);
        await visit.OpenLivePlanAsync(plan);

        var form = await person.GetAsync($"{plan}/steps/{Step}");
        await person.SubmitAsync(form, "main form", ("note", "From the bus"));
        await Expect(visit.Page.Locator($"#{Step} summary")).ToContainTextAsync("with notes");
        await visit.Page.Locator($"#{Step} summary").ClickAsync();

        await Expect(visit.Page.Locator($"#{Step}-note")).ToHaveValueAsync("From the bus");
    }

    [Fact]
    public async Task Page_WhoseGuideGainsAStepMeanwhile_GoesOnWithIt()
    {
        var portal = UntilTheEnd(await PortalFactory.StartAsync());
        var visit = await VisitAsync(portal.BaseAddress);
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());
        var document = (RoleGuideDocument)ShippedGuide.Read(Sample.Role);
        var path = document.Paths.Single(known => known.Id == Sample.Path);
        var step = path.Steps[^1] with { Id = "one-more", Title = "One more step", Time = path.Steps[0].Time };
        var published = await portal.Services.GetRequiredService<GuidePublisher>().PublishAsync(
            [document with { Paths = [.. document.Paths.Select(known => known.Id == Sample.Path ? path with { Steps = [.. path.Steps, step] } : known)] }],
            new(RevisionOrigin.Import, "A counsellor"), reword: false, TestContext.Current.CancellationToken);
        Assert.IsType<PublishResult.Done>(published);

        await visit.Page.Locator("#settings summary").ClickAsync();
        await visit.Page.Locator("#my-hours").FillAsync("5");
        await visit.Page.Locator("#my-hours").BlurAsync();

        await visit.Page.Locator("#one-more summary").ClickAsync();
        await Expect(visit.Page.Locator("#one-more-note")).ToBeVisibleAsync();
        await visit.Box(Sample.WebPage).CheckAsync();
        await visit.SeesSavedAsync(Sample.WebPage);
    }

    [Fact]
    public async Task Tick_AsAPlainForm_ShowsInAnOpenTab()
    {
        var visit = await VisitAsync();
        using var person = await visit.SignInAsNewPersonAsync();
        var plan = await person.FollowAsync(Sample.Path);
        await visit.OpenLivePlanAsync(plan);
        var tab = await VisitAsync(scripts: false);
        await tab.TakeCookiesAsync(person);
        await tab.GoToAsync(plan);

        await tab.Box(Sample.WebPage).CheckAsync();
        await tab.Step(Sample.WebPage).GetByRole(AriaRole.Button, new() { Name = "Save my ticks" }).ClickAsync();

        await Expect(visit.Box(Sample.WebPage)).ToBeCheckedAsync();
    }
}
