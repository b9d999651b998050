using Microsoft.Playwright;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>What a person sees and does on the page of a plan.</summary>
internal static class PlanSteps
{
    /// <summary>The checkbox of an outcome; the first where two steps ask for it.</summary>
    public static ILocator Box(this Visit visit, string outcome) => visit.Page.Locator($"input[name=achieved][value='{outcome}']").First;

    /// <summary>The outcome's line: checkbox, text and what stands beside it.</summary>
    public static ILocator Line(this Visit visit, string outcome) => visit.Page.Locator(".ticks > li", new() { Has = visit.Box(outcome) }).First;

    /// <summary>The step that asks for the outcome.</summary>
    public static ILocator Step(this Visit visit, string outcome) => visit.Page.Locator(".station", new() { Has = visit.Box(outcome) });

    /// <summary>"Saved", beside the outcome.</summary>
    public static ILocator Saved(this Visit visit, string outcome) => visit.Line(outcome).GetByText("Saved", new() { Exact = true });

    /// <summary>That the connection is lost.</summary>
    public static ILocator Notice(this Visit visit) => visit.Page.Locator("#components-reconnect-modal");

    public static Task SeesConnectionAsync(this Visit visit) => Expect(visit.Page.Locator("form[data-ticks=live]")).ToBeAttachedAsync();

    /// <summary>The outcome shows as stored, ticked or not, and the box agrees.</summary>
    public static async Task SeesStoredAsync(this Visit visit, string outcome, bool ticked = true)
    {
        await Expect(visit.Box(outcome)).ToHaveAttributeAsync("data-achieved", ticked ? "true" : "false");
        await Expect(visit.Box(outcome)).ToBeCheckedAsync(new() { Checked = ticked });
    }

    /// <summary>"Saved" stands beside the outcome.</summary>
    public static Task SeesSavedAsync(this Visit visit, string outcome) => Expect(visit.Saved(outcome)).ToBeVisibleAsync();

    public static async Task OpenLivePlanAsync(this Visit visit, string plan)
    {
        Assert.Equal(200, await visit.GoToAsync(plan));
        await visit.SeesConnectionAsync();
    }
}
