using Microsoft.Playwright;
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
