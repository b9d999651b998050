using Microsoft.Playwright;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>What a student says of a plan and its steps, with the connection and before it.</summary>
public sealed class PlanEditingTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private const string Step = "programming-and-pages";

    [Fact]
    public async Task Forms_AllOpen_AreFitForEverybody()
    {
        var visit = await VisitAsync(width: Phone);
        var plan = await visit.BeginPlanAsync();
        await visit.OpenLivePlanAsync(plan);
        await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
        await Expect(visit.Page.Locator(".mystep button")).ToHaveCountAsync(await visit.Page.Locator(".mystep").CountAsync());
        await visit.IsFitForEverybodyAsync();

        foreach (var page in (string[])["settings", $"steps/{Step}", "milestones", "portfolio", "print", "share", "calendar"])
        {
            await visit.GoToAsync($"{plan}/{page}");
            await visit.IsFitForEverybodyAsync();
        }
    }

    [Fact]
    public async Task Hours_ByKeyboard_MoveTheDatesAtOnce()
    {
        var visit = await VisitAsync(width: Phone);
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());
        var finish = await Finish(visit).InnerTextAsync();
        await visit.Page.Locator("#settings summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("#my-hours").FocusAsync();

        await visit.Page.Keyboard.TypeAsync("5");
        await visit.Page.Keyboard.PressAsync("Tab");

        await Expect(visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = "5 (mine)" })).ToBeVisibleAsync();
        await Expect(Finish(visit)).Not.ToHaveTextAsync(finish);
        await Expect(visit.Page.Locator("#settings .kept")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#my-budget")).ToBeFocusedAsync();
        await visit.Page.ReloadAsync();
        await visit.SeesConnectionAsync();
        await visit.Page.Locator("#settings summary").ClickAsync();
        await Expect(visit.Page.Locator("#my-hours")).ToHaveValueAsync("5");
    }

    [Fact]
    public async Task Hours_ThatAreNone_StayInTheFieldWithTheReason()
    {
        var visit = await VisitAsync(width: Phone);
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());
        await visit.Page.Locator("#settings summary").ClickAsync();

        await visit.Page.Locator("#my-hours").FillAsync("many");
        await visit.Page.Locator("#my-hours").BlurAsync();

        await Expect(visit.Page.Locator("#my-hours-problem")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#my-hours")).ToHaveValueAsync("many");
        await Expect(visit.Page.Locator("#my-hours")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task Day_InTheNativeField_IsSavedAndShown()
    {
        var visit = await VisitAsync(width: Phone);
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());
        await OpenStepAsync(visit);

        await visit.Page.Locator($"#{Step}-started").FillAsync("2025-01-31");
        await visit.Page.Locator($"#{Step}-done").FillAsync("2025-03-01");
        await visit.Page.Locator($"#{Step}-done").BlurAsync();

        await Expect(visit.Page.Locator($"#{Step} .when")).ToHaveTextAsync("Done, 1 Mar 2025");
    }

    [Fact]
    public async Task Note_WhileItIsTyped_IsSavedWithoutLeavingTheField()
    {
        var visit = await VisitAsync(width: Phone);
        var plan = await visit.BeginPlanAsync();
        await visit.OpenLivePlanAsync(plan);
        await OpenStepAsync(visit);

        await Note(visit).PressSequentiallyAsync("Ask the clinic");

        await Expect(visit.Page.Locator($"#{Step} .kept")).ToBeVisibleAsync(new() { Timeout = 3_000 });
        await Expect(Note(visit)).ToBeFocusedAsync();
        await Note(visit).PressSequentiallyAsync(" about sign-in");
        await Expect(visit.Page.Locator($"[name=was-note][value='Ask the clinic about sign-in']")).ToBeAttachedAsync();
        await Expect(Note(visit)).ToHaveValueAsync("Ask the clinic about sign-in");
        var other = await VisitAsync(scripts: false);
        await other.Context.AddCookiesAsync((await visit.Context.CookiesAsync()).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));
        await other.GoToAsync($"{plan}/steps/{Step}");
        await Expect(other.Page.Locator("#note")).ToHaveValueAsync("Ask the clinic about sign-in");
    }

    [Fact]
    public async Task Note_BeforeTheConnection_HasAPageOfItsOwn()
    {
        var visit = await VisitAsync(width: Phone);
        await visit.Page.RouteAsync("**/_blazor/negotiate*", route => route.AbortAsync());
        visit.Expect(new("."));
        await visit.GoToAsync(await visit.BeginPlanAsync());
        await OpenStepAsync(visit);

        await visit.Page.Locator($"#{Step} .mystep a").ClickAsync();
        await visit.Page.Locator("#note").FillAsync("Typed early");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(visit.Page.Locator($"#{Step} .mystep summary")).ToContainTextAsync("with notes");
        await Expect(visit.Page.Locator($"#{Step}")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Note_OfAPageThatIsLoadedAnewBeforeItWasSent_IsThereAndSavedWhenTheConnectionComes()
    {
        var visit = await VisitAsync(width: Phone);
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());
        await OpenStepAsync(visit);
        await Note(visit).FillAsync("Not sent yet");

        await visit.Page.ReloadAsync();

        await Expect(Note(visit)).ToHaveValueAsync("Not sent yet");
        await Expect(visit.Page.Locator("[name=was-note][value='Not sent yet']")).ToBeAttachedAsync();
        await Expect(Note(visit)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Step_WithoutScripts_IsSavedByItsButton()
    {
        var visit = await VisitAsync(width: Phone, scripts: false);
        visit.Expect(new("status of 422"));
        await visit.GoToAsync(await visit.BeginPlanAsync());
        await OpenStepAsync(visit);
        await visit.Page.Locator($"#{Step} .mystep a").ClickAsync();
        await visit.Page.Locator("#note").FillAsync("On paper");
        await visit.Page.Locator("#links").FillAsync("nowhere");

        await SaveAsync();

        await Expect(visit.Page.Locator("#links-problem")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#note")).ToHaveValueAsync("On paper");
        await visit.Page.Locator("#links").FillAsync("https://example.org");
        await SaveAsync();
        await Expect(visit.Page.Locator($"#{Step}")).ToBeInViewportAsync();
        await Expect(visit.Page.Locator($"#{Step} .mystep summary")).ToContainTextAsync("with notes");

        Task SaveAsync() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
    }

    private static Task OpenStepAsync(Visit visit) => visit.Page.Locator($"#{Step} summary").ClickAsync();

    private static ILocator Note(Visit visit) => visit.Page.Locator($"#{Step}-note");

    private static ILocator Finish(Visit visit) => visit.Page.Locator(".mine .ui b");
}
