using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>The plan while its scripts or its connection are still on their way, which can take long on a phone.</summary>
public sealed partial class BeforeConnectionTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private const string Negotiation = "**/_blazor/negotiate*", PlanScript = "**/plan*.js";

    [Fact]
    public async Task Tick_WithoutAConnection_SendsTheFormAtOnce()
    {
        var visit = await WithoutConnectionAsync();
        await visit.GoToAsync(await visit.BeginPlanAsync());

        await visit.Box(Sample.Frontend).CheckAsync();

        await visit.SeesStoredAsync(Sample.Frontend);
        await Expect(visit.Step(Sample.Frontend).GetByText("Saved", new() { Exact = true })).ToBeInViewportAsync();

        await visit.Box(Sample.Frontend).UncheckAsync();

        await visit.SeesStoredAsync(Sample.Frontend, ticked: false);
    }

    [Fact]
    public async Task Tick_BeforeTheScriptIsThere_IsSentWhenItComes()
    {
        var visit = await WithoutConnectionAsync();
        var script = await HoldAsync(visit, PlanScript);
        await visit.Page.GotoAsync(await visit.BeginPlanAsync(), new() { WaitUntil = WaitUntilState.Commit });
        await visit.Box(Sample.Frontend).CheckAsync();

        script.SetResult();

        await visit.SeesStoredAsync(Sample.Frontend);
    }

    [Fact]
    public async Task Connection_WhenItComesLate_LeavesFocusAndPlaceOnThePageAlone()
    {
        var visit = await VisitAsync(width: Phone);
        var connection = await HoldAsync(visit, Negotiation);
        await visit.GoToAsync(await visit.BeginPlanAsync());
        await visit.Box(Sample.Shared).FocusAsync();
        Assert.NotEqual(0, await visit.Page.EvaluateAsync<double>("scrollY"));
        var place = (await visit.Box(Sample.Shared).BoundingBoxAsync())!.Y;

        connection.SetResult();
        await visit.SeesConnectionAsync();

        await Expect(visit.Box(Sample.Shared)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.SeesSavedAsync(Sample.Shared);
        await Expect(visit.Box(Sample.Shared)).ToBeFocusedAsync();
        // A tick moves dates, and the lines above the box may become shorter or longer by some; it stays in sight.
        Assert.InRange((await visit.Box(Sample.Shared).BoundingBoxAsync())!.Y, place - 100, place + 100);
    }

    private async Task<Visit> WithoutConnectionAsync()
    {
        var visit = await VisitAsync(width: Phone);
        visit.Expect(NoConnection());
        await visit.Page.RouteAsync(Negotiation, route => route.AbortAsync());
        return visit;
    }

    /// <summary>Holds back what is asked for under the address until the answer is set.</summary>
    private static async Task<TaskCompletionSource> HoldAsync(Visit visit, string address)
    {
        var gate = new TaskCompletionSource();
        await visit.Page.RouteAsync(address, async route =>
        {
            await gate.Task;
            await route.ContinueAsync();
        });
        return gate;
    }

    [GeneratedRegex("ERR_FAILED|Failed to fetch|Failed to start the connection|Failed to complete negotiation|Circuit host not initialized")]
    private static partial Regex NoConnection();
}
