using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

public sealed partial class ReadingPagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private const string Guide = "/guides/backend-developer";

    [Theory]
    [InlineData(PortalUrls.Home)]
    [InlineData(PortalUrls.Guides)]
    [InlineData("/guides?q=back")]
    [InlineData("/guides?q=nothing-is-called-like-this")]
    [InlineData(Guide)]
    [InlineData("/guides/backend-developer/paths/computer-science-degree")]
    [InlineData("/guides/backend-developer/paths/by-way-of-frontend")]
    [InlineData("/guides/backend-developer/paths/from-it")]
    [InlineData("/nothing-is-here", 404)]
    [InlineData("/guides/nothing-is-here", 404)]
    public async Task Page_IsFitForEverybody(string address, int status = 200)
    {
        var visit = await VisitAsync();
        visit.Expect(NotFound());
        Assert.Equal(status, await visit.GoToAsync(address));

        await visit.IsFitForEverybodyAsync();
    }

    [Theory]
    [InlineData(PortalUrls.Home)]
    [InlineData(PortalUrls.Guides)]
    [InlineData(Guide)]
    [InlineData("/guides/backend-developer/paths/from-it")]
    public async Task Page_WithoutScripts_SaysTheSame(string address)
    {
        var plain = await VisitAsync(width: Phone, scripts: false);
        var other = await VisitAsync(width: Phone);
        await plain.GoToAsync(address);
        await other.GoToAsync(address);

        var text = await plain.Page.Locator("body").InnerTextAsync();

        Assert.Equal(await other.Page.Locator("body").InnerTextAsync(), text);
        Assert.True(text.Length > 500, text);
    }

    [Fact]
    public async Task Reader_WithoutScripts_FindsAGuideAndOpensAnAnswer()
    {
        var visit = await VisitAsync(width: Phone, scripts: false);
        await visit.GoToAsync(PortalUrls.Guides);

        var search = visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox);
        await search.FillAsync("backend");
        await search.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Backend Developer" }).First.ClickAsync();
        var question = visit.Page.Locator("#faq summary").First;
        var answer = visit.Page.Locator("#faq details > :not(summary)").First;
        await Expect(answer).ToBeHiddenAsync();
        await question.ClickAsync();

        await Expect(answer).ToBeVisibleAsync();
    }

    [GeneratedRegex("status of 404")]
    private static partial Regex NotFound();
}
