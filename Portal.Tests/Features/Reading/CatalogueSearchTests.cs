using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure.Caching;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reading;

/// <summary>The catalogue over the wire: the real server, database and index.</summary>
public sealed class CatalogueSearchTests(CatalogueSearchTests.Portal portal) : IClassFixture<CatalogueSearchTests.Portal>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_TypingErrorsInTheTitle_ShowsWhatWasMeant()
    {
        var page = await GetAsync("/guides?q=backand+developper");

        Assert.Equal("/guides/backend-developer", page.QuerySelector(".board h3 a")!.GetAttribute("href"));
        Assert.Contains("Showing results for “backend developer”", Text(page), StringComparison.Ordinal);
        Assert.Equal("backand developper", page.QuerySelector<IHtmlInputElement>("#q")!.Value);
    }

    [Fact]
    public async Task Get_WordsDeepInAGuide_ShowsThePassageMarkedAndLinksToIt()
    {
        var page = await GetAsync("/guides?q=normalization");

        var hit = page.QuerySelector(".board .hit")!;
        Assert.Equal("Skills", hit.QuerySelector("a")!.TextContent);
        Assert.Equal("/guides/backend-developer#work", hit.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("normalisation", hit.QuerySelector("mark")!.TextContent);
        var guide = await GetAsync("/guides/backend-developer");
        Assert.NotNull(guide.GetElementById("work"));
    }

    [Fact]
    public async Task Get_WordsOfAStep_LinksToTheStopOnItsPath()
    {
        await portal.PublishAsync(SampleGuide.Document() with
        {
            Slug = "lamplighter", Title = "Lamplighter", Paths = [SamplePaths.SelfTaught with { Steps =
                [.. SamplePaths.SelfTaught.Steps.Select((step, index) => index == 1 ? step with { Text = "Trim the wicks." } : step)] }],
            Timelines = [],
        });

        var page = await GetAsync("/guides?q=trim+wick");

        var address = page.QuerySelector(".hit a")!.GetAttribute("href")!;
        Assert.Equal("/guides/lamplighter/paths/self-taught#a2", address);
        Assert.NotNull((await GetAsync(address.Split('#')[0])).GetElementById("a2"));
    }

    [Fact]
    public async Task Get_SomeOfTheWords_SaysThatTheyAreSome()
    {
        var page = await GetAsync("/guides?q=backend+sommelier");

        Assert.NotEmpty(page.QuerySelectorAll(".board > li"));
        Assert.Contains("Nothing holds all of your words", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Nonsense_FindsNothingAndSaysSo()
    {
        var page = await GetAsync("/guides?q=xqzptlwkv");

        Assert.Empty(page.QuerySelectorAll(".board"));
        Assert.Equal("Nothing matches “xqzptlwkv”", Markup.Text(page.GetElementById("none")!));
        Assert.Equal("/guides", page.QuerySelector(".chips a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("%22")]
    [InlineData("a+OR+%28b*+NEAR+%22c%22")]
    [InlineData("title%3Ax+-y+%5Ez")]
    [InlineData("%3Cscript%3Ealert%281%29%3C%2Fscript%3E")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%ED%A0%80")]
    public async Task Get_WhateverIsTyped_IsAPage(string words) => Assert.NotNull((await GetAsync($"/guides?q={words}")).QuerySelector("h1"));

    [Fact]
    public async Task Get_TenThousandCharacters_IsAPageWithANote()
    {
        var page = await GetAsync("/guides?q=" + new string('x', 10_000));

        Assert.Contains("longer than 200 characters", Markup.Text(page.QuerySelector(".note")!), StringComparison.Ordinal);
        Assert.Equal(200, page.QuerySelector<IHtmlInputElement>("#q")!.Value.Length);
    }

    [Fact]
    public async Task Get_TenThousandCharactersOfAnotherScript_IsAPageWithANote()
    {
        var page = await GetAsync("/guides?q=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat("é", 5_000))));

        Assert.Contains("longer than 200 characters", Markup.Text(page.QuerySelector(".note")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ControlCharacters_AreLeftOutWithANote()
    {
        var page = await GetAsync("/guides?q=back%00%01%1Bend%7F&field=%07");

        Assert.Contains("characters that cannot be shown", Markup.Text(page.QuerySelector(".note")!), StringComparison.Ordinal);
        Assert.Equal("backend", page.QuerySelector<IHtmlInputElement>("#q")!.Value);
        Assert.NotEmpty(page.QuerySelectorAll(".board > li"));
    }

    [Fact]
    public async Task Get_UnknownValues_ShowsEverythingAndSaysSo()
    {
        var page = await GetAsync("/guides?kind=x&place=Nowhere&field=x&maxMonths=x&difficulty=x&route=x&page=x");

        Assert.Equal(7, page.QuerySelectorAll(".note p").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".board > li"));
        Assert.Empty(page.QuerySelectorAll(".res .chips"));
    }

    [Fact]
    public async Task Get_Filters_AreShownWithCountsAndCanBeDroppedOneByOne()
    {
        var page = await GetAsync("/guides?q=backend&kind=role-guide&maxMonths=60");

        Assert.Equal("60", page.QuerySelector<IHtmlSelectElement>("#f-maxMonths")!.Value);
        Assert.Matches(@"^Role guides \(\d+\)$", page.QuerySelector("#f-kind option[selected]")!.TextContent);
        Assert.Equal(
            ["/guides?kind=role-guide&maxMonths=60", "/guides?q=backend&maxMonths=60", "/guides?q=backend&kind=role-guide"],
            page.QuerySelectorAll(".res .chips a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_Place_LeadsOnToItsFigures()
    {
        var page = await GetAsync("/guides?place=US&q=backend");

        Assert.Equal("/guides/backend-developer?place=US", page.QuerySelector(".board h3 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Publish_AGuide_IsFoundRightAfterwardsAndNotOnceItIsTakenBack()
    {
        Assert.Empty((await GetAsync("/guides?q=glassblower")).QuerySelectorAll(".board"));

        await portal.PublishAsync(SampleGuide.Document() with { Slug = "glassblower", Title = "Glassblower" });
        Assert.Single((await GetAsync("/guides?q=glasblower")).QuerySelectorAll(".board > li"));

        await portal.UnpublishAsync("glassblower");
        Assert.Empty((await GetAsync("/guides?q=glassblower")).QuerySelectorAll(".board"));
        Assert.DoesNotContain("Glassblower", Text(await GetAsync("/guides")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_MoreThanAPage_LinksToTheNextAndBack()
    {
        foreach (var number in Enumerable.Range(1, 21))
        {
            await portal.PublishAsync(SampleGuide.Document() with { Slug = $"weaver-{number}", Title = $"Weaver {number:D2}" });
        }

        var first = await GetAsync("/guides?q=weaver");
        var last = await GetAsync(first.QuerySelector(".pages a[rel=next]")!.GetAttribute("href")!);
        var beyond = await GetAsync("/guides?q=weaver&page=9");

        Assert.Equal((20, 1), (first.QuerySelectorAll(".board > li").Length, last.QuerySelectorAll(".board > li").Length));
        Assert.Equal("/guides?q=weaver", last.QuerySelector(".pages a[rel=prev]")!.GetAttribute("href"));
        Assert.Contains("There is no page 9", Markup.Text(beyond.QuerySelector(".note")!), StringComparison.Ordinal);
        Assert.Single(beyond.QuerySelectorAll(".board > li"));
    }

    private async Task<IHtmlDocument> GetAsync(string address)
    {
        using var response = await portal.Client.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancel));
    }

    private static string Text(IHtmlDocument page) => Markup.Text(page.QuerySelector("main")!);

    public sealed class Portal : IAsyncLifetime
    {
        private PortalFactory portal = null!;

        public HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            portal = await PortalFactory.StartAsync();
            Client = new() { BaseAddress = portal.BaseAddress };
        }

        public async Task PublishAsync(GuideDocument document) =>
            Assert.IsType<PublishResult.Done>(await portal.Services.GetRequiredService<GuidePublisher>().PublishAsync(
                [document], new(RevisionOrigin.Import, "A test"), reword: true, Cancel));

        public async Task UnpublishAsync(string slug)
        {
            await portal.InDatabaseAsync(db => db.WriteAsync(
                token => db.Set<Publication>().Where(publication => publication.Guide!.Slug == slug).ExecuteDeleteAsync(token), Cancel));
            await portal.Services.GetRequiredService<ReadingCacheEviction>().EvictGuidesAsync([slug], Cancel);
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await portal.DisposeAsync();
        }
    }
}
