using Microsoft.Playwright;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>The plan with scripts off: plain forms.</summary>
public sealed class PlainFormTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    [Fact]
    public async Task Tick_WithoutScripts_IsSavedByTheButtonOfItsStep()
    {
        var visit = await VisitAsync(width: Phone, scripts: false);
        await visit.GoToAsync(await visit.BeginPlanAsync());

        await visit.Box(Sample.Frontend).CheckAsync();
        await SaveAsync(visit, Sample.Frontend);

        await visit.SeesStoredAsync(Sample.Frontend);
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved. 1 of ");
        await Expect(visit.Step(Sample.Frontend).GetByText("Saved", new() { Exact = true })).ToBeInViewportAsync();

        await visit.Box(Sample.Frontend).UncheckAsync();
        await SaveAsync(visit, Sample.Frontend);

        await visit.SeesStoredAsync(Sample.Frontend, ticked: false);
        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved. 0 of ");
    }

    [Fact]
    public async Task Tick_OnAPageThatIsOld_LeavesAloneWhatAnotherPageTickedSince()
    {
        var old = await VisitAsync(scripts: false);
        using var person = await old.SignInAsNewPersonAsync();
        var plan = await person.FollowAsync(Sample.Path);
        var other = await VisitAsync();
        await other.TakeCookiesAsync(person);
        await other.OpenLivePlanAsync(plan);
        await other.Box(Sample.WebPage).CheckAsync();
        await other.SeesSavedAsync(Sample.WebPage);
        await old.GoToAsync(plan);
        await other.Box(Sample.WebPage).UncheckAsync();
        await other.SeesStoredAsync(Sample.WebPage, ticked: false);
        await other.Box(Sample.VersionControl).CheckAsync();
        await other.SeesSavedAsync(Sample.VersionControl);
        await Expect(old.Box(Sample.WebPage)).ToBeCheckedAsync();
        await Expect(old.Box(Sample.VersionControl)).Not.ToBeCheckedAsync();

        await old.Box(Sample.Exercises).CheckAsync();
        await SaveAsync(old, Sample.Exercises);

        await old.SeesStoredAsync(Sample.Exercises);
        await old.SeesStoredAsync(Sample.VersionControl);
        await old.SeesStoredAsync(Sample.WebPage, ticked: false);
    }

    [Fact]
    public async Task Tick_OfAnOutcomeThatTwoPathsAskFor_ShowsInBoth()
    {
        var visit = await VisitAsync(scripts: false);
        using var person = await visit.SignInAsNewPersonAsync();
        var plan = await person.FollowAsync(Sample.Path);
        var otherPlan = await person.FollowAsync(Sample.OtherPath);

        await visit.GoToAsync(plan);
        await visit.Box(Sample.Shared).CheckAsync();
        await SaveAsync(visit, Sample.Shared);

        await visit.GoToAsync(otherPlan);
        await visit.SeesStoredAsync(Sample.Shared);
        await visit.Box(Sample.Shared).UncheckAsync();
        await SaveAsync(visit, Sample.Shared);

        await visit.GoToAsync(plan);
        await visit.SeesStoredAsync(Sample.Shared, ticked: false);
    }

    private static Task SaveAsync(Visit visit, string outcome) =>
        visit.Step(outcome).GetByRole(AriaRole.Button, new() { Name = "Save my ticks" }).ClickAsync();
}
