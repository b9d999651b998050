using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

public sealed partial class PlanPagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private static readonly string Start = PortalUrls.PlanStart(Sample.Role, Sample.Path);

    [Fact]
    public async Task Pages_ForAStranger_AreFitForEverybody()
    {
        var visit = await VisitAsync();
        foreach (var address in (string[])[PortalUrls.Plan, Start])
        {
            await OpenAsync(visit, address);
            await visit.IsFitForEverybodyAsync();
        }
    }

    [Fact]
    public async Task Pages_ForAStudentWithoutAPlan_AreFitForEverybody()
    {
        var visit = await VisitAsync();
        using var person = await visit.SignInAsNewPersonAsync();
        foreach (var address in (string[])[PortalUrls.Plan, Start])
        {
            await OpenAsync(visit, address);
            await visit.IsFitForEverybodyAsync();
        }
    }

    [Fact]
    public async Task Pages_ForAStudentWithPlans_AreFitForEverybody()
    {
        var visit = await VisitAsync();
        using var person = await visit.SignInAsNewPersonAsync();
        var left = await person.FollowAsync(Sample.OtherPath);
        await person.SubmitAsync(await person.GetAsync(left), $"form[action='{left}/leave']");
        var plan = await person.FollowAsync(Sample.Path);
        foreach (var address in (string[])[PortalUrls.Plan, Start, left])
        {
            await OpenAsync(visit, address);
            await visit.IsFitForEverybodyAsync();
        }

        await visit.OpenLivePlanAsync(plan);
        foreach (var outcome in (string[])[Sample.WebPage, Sample.VersionControl, Sample.Exercises, Sample.Frontend])
        {
            await visit.Box(outcome).CheckAsync();
            await visit.SeesSavedAsync(outcome);
        }

        await visit.IsFitForEverybodyAsync();
    }

    [Fact]
    public async Task Plan_WithoutScripts_IsFitForEverybody()
    {
        // The checks are scripts themselves, so that only those of the page are kept away.
        var visit = await VisitAsync();
        await visit.Page.RouteAsync("**/*.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));

        await visit.GoToAsync(await visit.BeginPlanAsync());

        await visit.IsFitForEverybodyAsync();
    }

    [Theory]
    [InlineData("components-reconnect-modal", "components-reconnect-show")]
    [InlineData("components-reconnect-modal", "components-reconnect-failed")]
    [InlineData("blazor-error-ui", "shown")]
    public async Task Notices_AreFitForEverybody(string notice, string state)
    {
        var visit = await VisitAsync();
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());

        // As the framework does.
        await visit.Page.Locator("#" + notice).EvaluateAsync(
            "(notice, state) => state === 'shown' ? notice.style.display = 'block' : notice.classList.add(state)", state);

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(1);
        await visit.IsFitForEverybodyAsync();
    }

    [Theory]
    [InlineData("/plan/0190a1b2-0000-7000-8000-000000000000")]
    [InlineData("/plan/start/backend-developer/nothing-is-here")]
    public async Task MissingPage_IsFitForEverybody(string address)
    {
        var visit = await VisitAsync();
        visit.Expect(NotFound());
        using var person = await visit.SignInAsNewPersonAsync();

        Assert.Equal(404, await visit.GoToAsync(address));

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no page here");
        // While the connection takes the page over, its title is gone for a moment.
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(visit.Page).Not.ToHaveTitleAsync("");
        await visit.IsFitForEverybodyAsync();
    }

    /// <summary>Opens a working page and lets its scripts arrive.</summary>
    private static async Task OpenAsync(Visit visit, string address)
    {
        var response = await visit.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(200, response!.Status);
    }

    [GeneratedRegex("status of 404")]
    private static partial Regex NotFound();
}
