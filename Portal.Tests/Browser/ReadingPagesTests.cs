using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

public sealed partial class ReadingPagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private const string Guide = "/guides/backend-developer";
    private const string Path = "/guides/backend-developer/paths/computer-science-degree";

    [Theory]
    [InlineData(PortalUrls.Home)]
    [InlineData(PortalUrls.Guides)]
    [InlineData("/guides?q=back")]
    [InlineData("/guides?q=nothing-is-called-like-this")]
    [InlineData(Guide)]
    [InlineData("/guides/backend-developer/paths/computer-science-degree")]
    [InlineData("/guides/backend-developer/paths/by-way-of-frontend")]
    [InlineData("/guides/backend-developer/paths/from-it")]
    [InlineData("/?place=KE")]
    [InlineData("/guides/backend-developer?place=KE")]
    [InlineData("/guides/backend-developer?place=FR")]
    [InlineData("/guides/backend-developer/paths/computer-science-degree?place=IN")]
    [InlineData("/guides/backend-developer/paths?place=IN-KA")]
    [InlineData("/guides/backend-developer?place=nowhere&lang=xx")]
    [InlineData("/guides?q=normalization&kind=role-guide&place=IN")]
    [InlineData("/guides?kind=x&place=x&maxMonths=x&difficulty=x&route=x&field=x&page=x")]
    [InlineData("/internships?place=KE")]
    [InlineData(PortalUrls.Openings)]
    [InlineData(PortalUrls.About)]
    [InlineData(PortalUrls.Sourcing)]
    [InlineData(PortalUrls.Privacy)]
    [InlineData(PortalUrls.Accessibility)]
    [InlineData("/report?page=/guides/backend-developer")]
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
    [InlineData("/guides/backend-developer/paths?from=student&months=24")]
    [InlineData("/guides?q=normalization")]
    [InlineData(PortalUrls.Privacy)]
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

    [Theory]
    [InlineData(PortalUrls.Home)]
    [InlineData(PortalUrls.Guides)]
    [InlineData(Guide)]
    [InlineData(Path)]
    [InlineData("/guides/backend-developer/paths?from=student&months=24")]
    [InlineData(PortalUrls.Privacy)]
    public async Task Page_InALanguageWrittenFromRightToLeft_FitsItsWindow(string address)
    {
        var visit = await VisitAsync();
        await visit.GoToAsync(address);

        await visit.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");

        await visit.FitsItsWindowAsync();
    }

    [Theory]
    [InlineData(".big", "29–47")]
    [InlineData(".station .meta", "2–3 years")]
    public async Task Text_InALanguageWrittenFromRightToLeft_KeepsTheOrderOfItsOwn(string selector, string words)
    {
        var visit = await VisitAsync();
        await visit.GoToAsync(Path);
        await visit.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");

        var places = await visit.Page.Locator(selector).Filter(new() { HasText = words }).First.EvaluateAsync<double[]>(
            """
            (element, words) => {
                const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
                let text;
                while ((text = texts.nextNode()) && !text.data.includes(words));
                const at = text.data.indexOf(words);
                const leftOf = index => { const range = document.createRange(); range.setStart(text, index); range.setEnd(text, index + 1); return range.getBoundingClientRect().left; };
                return [leftOf(at), leftOf(at + words.length - 1)];
            }
            """, words);

        Assert.True(places[0] < places[1], $"{words}: begins at {places[0]}, ends at {places[1]}");
    }

    [Theory]
    [InlineData(Guide)]
    [InlineData(Path)]
    public async Task Page_OnPaper_IsTheTextAloneWithTheAddressesOfItsLinks(string address)
    {
        var visit = await VisitAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await visit.GoToAsync(address);

        Assert.Empty(await ShownAsync(visit, "nav, .foot, .skip, form, .btn"));
        const string folded = "details:not([open]) > :not(summary)";
        var unfolded = await ShownAsync(visit, folded);
        Assert.NotEmpty(unfolded);
        Assert.Equal(await visit.Page.Locator(folded).CountAsync(), unfolded.Length);
        var links = await visit.Page.EvaluateAsync<string[][]>(
            "() => [...document.querySelectorAll('main a')].map(link => [link.getAttribute('href'), getComputedStyle(link, '::after').content])");
        Assert.Contains(links, IsOutside);
        Assert.All(links, link => Assert.Equal(IsOutside(link), link[1].Contains(link[0], StringComparison.Ordinal)));
        await Expect(visit.Page.Locator(".paper")).ToContainTextAsync(address);
        await Expect(visit.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Expect(visit.Page.Locator("[data-line=a] .pl .t").First).ToHaveCSSAsync("stroke", "rgb(8, 119, 94)");

        static bool IsOutside(string[] link) => link[0].StartsWith("http", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ForReadersWhoWantNoMotion_MovesNothing()
    {
        var visit = await VisitAsync();
        await visit.GoToAsync(Guide);
        Assert.NotEmpty(await MovingAsync());

        await visit.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });

        Assert.Empty(await MovingAsync());

        Task<string[]> MovingAsync() => visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('*')]
                .filter(element => [null, '::before', '::after'].map(part => getComputedStyle(element, part)).some(style =>
                    style.transitionDuration !== '0s' || style.animationName !== 'none' || style.scrollBehavior === 'smooth'))
                .map(element => element.outerHTML)
            """);
    }

    /// <summary>The elements that take room on the page.</summary>
    private static Task<string[]> ShownAsync(Visit visit, string selector) => visit.Page.EvaluateAsync<string[]>(
        "selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility()).map(element => element.outerHTML)", selector);

    [GeneratedRegex("status of 404")]
    private static partial Regex NotFound();
}
