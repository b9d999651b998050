using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Data;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>The plan when its connection is lost: a tick made meanwhile is kept, and nothing shows as saved that is not.</summary>
public sealed partial class ConnectionTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    [Fact]
    public async Task Tick_WhileTheLineIsDown_IsSavedWhenItIsBack()
    {
        await TickWhileDownAsync(UntilTheEnd(CuttableLine.To(Portal.BaseAddress)));
    }

    [Fact]
    public async Task Tick_WhileTheLineIsDownForLong_IsSavedWhenItIsBack() =>
        await TickWhileDownAsync(UntilTheEnd(CuttableLine.To((await StartForgetfulPortalAsync()).BaseAddress)));

    [Fact]
    public async Task Tick_WhileTheBrowserIsOffline_IsToldAtOnceAndSavedWhenItIsBack()
    {
        var visit = await VisitAsync(width: Phone);
        visit.Expect(LostLine());
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());

        await visit.Context.SetOfflineAsync(true);
        await Expect(visit.Notice()).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await visit.Box(Sample.WebPage).CheckAsync();
        await Expect(visit.Saved(Sample.WebPage)).ToHaveCountAsync(0);
        await visit.Context.SetOfflineAsync(false);

        await Expect(visit.Notice()).ToBeHiddenAsync();
        await visit.SeesStoredAsync(Sample.WebPage);
    }

    /// <summary>As on a phone that slept: when it wakes, the server has long put the page away.</summary>
    [Fact]
    public async Task Note_TypedWhileTheLineIsDownForLong_IsThereAndSavedWhenItIsBack()
    {
        const string Step = "programming-and-pages";
        var portal = await StartForgetfulPortalAsync();
        var line = UntilTheEnd(CuttableLine.To(portal.BaseAddress));
        var visit = await VisitAsync(line.Address, width: Phone);
        visit.Expect(LostLine());
        var plan = await visit.BeginPlanAsync();
        await visit.OpenLivePlanAsync(plan);
        await visit.Page.Locator($"#{Step} summary").ClickAsync();
        var note = visit.Page.Locator($"#{Step}-note");
        await note.PressSequentiallyAsync("Before. ");
        await Expect(visit.Page.Locator($"#{Step} [name=was-note]")).ToHaveValueAsync("Before.");

        await line.CutAsync();
        await Expect(visit.Notice()).ToBeVisibleAsync();
        await note.PressSequentiallyAsync("On the bus.");
        line.Join();

        await Expect(visit.Notice()).ToBeHiddenAsync();
        await Expect(visit.Page.Locator($"#{Step} [name=was-note]")).ToHaveValueAsync("Before. On the bus.");
        await Expect(note).ToHaveValueAsync("Before. On the bus.");
    }

    [Fact]
    public async Task Page_WhenTheLineIsBackAfterLong_ShowsWhatIsStoredByThen()
    {
        var portal = await StartForgetfulPortalAsync();
        var line = UntilTheEnd(CuttableLine.To(portal.BaseAddress));
        var visit = await VisitAsync(line.Address);
        visit.Expect(LostLine());
        using var person = await visit.SignInAsNewPersonAsync();
        var plan = await person.FollowAsync(Sample.Path);
        await visit.OpenLivePlanAsync(plan);
        await visit.Box(Sample.WebPage).CheckAsync();
        await visit.SeesSavedAsync(Sample.WebPage);

        await line.CutAsync();
        await Expect(visit.Notice()).ToBeVisibleAsync();
        var elsewhere = await VisitAsync(portal.BaseAddress);
        await elsewhere.TakeCookiesAsync(person);
        await elsewhere.OpenLivePlanAsync(plan);
        await elsewhere.Box(Sample.Frontend).CheckAsync();
        await elsewhere.SeesSavedAsync(Sample.Frontend);
        line.Join();

        await Expect(visit.Notice()).ToBeHiddenAsync();
        await visit.SeesStoredAsync(Sample.Frontend);
        await visit.SeesStoredAsync(Sample.WebPage);
        await visit.Box(Sample.VersionControl).CheckAsync();
        await visit.SeesSavedAsync(Sample.VersionControl);
    }

    [Fact]
    public async Task Page_WhenTheSignInWasEndedElsewhere_AsksForItAgain()
    {
        var portal = UntilTheEnd(await PortalFactory.StartAsync());
        var visit = await VisitAsync(portal.BaseAddress);
        var email = People.NewEmail();
        using var person = await visit.SignInAsNewPersonAsync(email);
        var plan = await person.FollowAsync(Sample.Path);
        await visit.OpenLivePlanAsync(plan);

        using (var scope = portal.Services.CreateScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
            await users.UpdateSecurityStampAsync((await users.FindByEmailAsync(email))!);
        }

        // The clock stands still, and a sign-in is looked at again a while after the last time.
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in", new() { Timeout = 90_000 });
        Assert.Equal(PortalUrls.LoginThen(plan), new Uri(visit.Page.Url).PathAndQuery);
    }

    /// <summary>A portal that puts away at once the page whose connection is lost, as others do after minutes.</summary>
    private async Task<PortalFactory> StartForgetfulPortalAsync() =>
        UntilTheEnd(await PortalFactory.StartAsync(configure: builder =>
            builder.Services.Configure<CircuitOptions>(circuits => circuits.DisconnectedCircuitMaxRetained = 0)));

    private async Task TickWhileDownAsync(CuttableLine line)
    {
        var visit = await VisitAsync(line.Address);
        visit.Expect(LostLine());
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());
        foreach (var outcome in (string[])[Sample.WebPage, Sample.VersionControl])
        {
            await visit.Box(outcome).CheckAsync();
            await visit.SeesSavedAsync(outcome);
        }

        await line.CutAsync();
        await Expect(visit.Notice()).ToBeVisibleAsync();
        await visit.Box(Sample.Frontend).CheckAsync();
        await visit.Box(Sample.VersionControl).UncheckAsync();
        await Expect(visit.Saved(Sample.VersionControl)).ToBeHiddenAsync();
        await Expect(visit.Saved(Sample.WebPage)).ToBeVisibleAsync();
        line.Join();

        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved. 2 of ");
        await Expect(visit.Notice()).ToBeHiddenAsync();
        await visit.SeesStoredAsync(Sample.Frontend);
        await visit.SeesStoredAsync(Sample.VersionControl, ticked: false);
        await visit.SeesStoredAsync(Sample.WebPage);
        await visit.Page.ReloadAsync();
        await visit.SeesStoredAsync(Sample.Frontend);
        await visit.SeesStoredAsync(Sample.VersionControl, ticked: false);
        await visit.SeesStoredAsync(Sample.WebPage);
    }

    [GeneratedRegex("ERR_(CONNECTION|EMPTY|NETWORK|INTERNET)|WebSocket|Failed to fetch|Connection disconnected|Failed to (start|complete|resume)")]
    private static partial Regex LostLine();
}
