using Microsoft.Playwright;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>Comparing the paths, asking which suits, and judging claims, as a reader does it.</summary>
public sealed class ComparePagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private const string Guide = "/guides/backend-developer";
    private const string Paths = Guide + "/paths";

    [Theory]
    [InlineData(Paths)]
    [InlineData(Paths + "?from=career-changer&months=24&hours=5&budget=3000&currency=USD")]
    [InlineData(Paths + "?from=x&months=soon&hours=0&budget=-1&currency=XXX")]
    public async Task Page_IsFitForEverybody(string address)
    {
        var visit = await VisitAsync();
        Assert.Equal(200, await visit.GoToAsync(address));

        await visit.IsFitForEverybodyAsync();
    }

    [Fact]
    public async Task Reader_WithoutScripts_AsksWhichPathSuits()
    {
        var visit = await VisitAsync(width: Phone, scripts: false);
        await visit.GoToAsync(Guide);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Which path suits me?" }).ClickAsync();
        await visit.Page.GetByLabel("Where you stand now").SelectOptionAsync("I work in IT support or systems administration");
        await visit.Page.GetByLabel("Months you have").FillAsync("18");
        await visit.Page.GetByLabel("Hours a week you can give").FillAsync("ten");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show the reasons" }).ClickAsync();

        await Expect(visit.Page.Locator(".note.warn")).ToBeInViewportAsync();
        await Expect(visit.Page.GetByLabel("Hours a week you can give")).ToHaveValueAsync("ten");
        await Expect(visit.Page.Locator(".note.warn")).ToContainTextAsync("Hours a week");
        await Expect(visit.Page.Locator(".fit")).ToHaveCountAsync(3);
        await Expect(visit.Page.Locator("[data-line=c] .got")).ToContainTextAsync("You have 18 months, which is enough.");

        await visit.Page.GetByLabel("Hours a week you can give").FillAsync("10");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show the reasons" }).ClickAsync();
        await Expect(visit.Page.Locator(".note.warn")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".fit").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Reader_WithTheKeyboardAlone_JudgesAClaimAndSeesWhatIsSo()
    {
        var visit = await VisitAsync(scripts: false);
        await visit.GoToAsync($"{Guide}#reality-checks");
        var claim = visit.Page.Locator(".claim").First;
        var choices = claim.GetByRole(AriaRole.Radio);
        var answer = claim.Locator("details > :not(summary)");
        await Expect(claim.GetByRole(AriaRole.Group, new() { Name = "Is that so? Decide first." })).ToBeVisibleAsync();
        await Expect(answer).ToBeHiddenAsync();

        await choices.First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(claim.GetByRole(AriaRole.Radio, new() { Name = "Partly right" })).ToBeCheckedAsync();
        await Expect(answer).ToBeHiddenAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(claim.Locator("summary")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(claim.Locator(".guessed:visible")).ToHaveTextAsync("You said: partly right");
        await Expect(answer).ToContainTextAsync("In practice: wrong");
        await Expect(visit.Page.Locator(".claim").Nth(1).Locator(":checked")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task JudgedClaim_IsFitForEverybody()
    {
        var visit = await VisitAsync();
        await visit.GoToAsync(Guide);

        await visit.Page.Locator(".claim").First.GetByRole(AriaRole.Radio, new() { Name = "Wrong" }).CheckAsync();

        await visit.IsFitForEverybodyAsync();
        await Expect(visit.Page.Locator(".guessed:visible")).ToHaveTextAsync("You said: wrong");
    }

    [Fact]
    public async Task Paper_ShowsEveryAnswerAndNoQuestion()
    {
        var visit = await VisitAsync();
        await visit.GoToAsync(Guide);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var answer in await visit.Page.Locator(".claim details > div, .mistake details > div").AllAsync())
        {
            await Expect(answer).ToBeVisibleAsync();
        }

        await Expect(visit.Page.Locator(".guess:visible, .guessed:visible, .vs summary:visible")).ToHaveCountAsync(0);
    }
}
