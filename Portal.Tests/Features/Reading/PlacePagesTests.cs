using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Portal.Infrastructure.Caching;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reading;

/// <summary>The choice of a place and a language over the wire.</summary>
public sealed class PlacePagesTests(PlacePagesTests.RunningPortal running) : IClassFixture<PlacePagesTests.RunningPortal>
{
    private const string Guide = "/guides/backend-developer";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Addresses =>
        ["/", "/guides", Guide, Guide + "/paths", Guide + "/paths/computer-science-degree", "/internships", "/openings"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Get_KnownPlace_IsAPageForItCanonicalToThePlainOne(string address)
    {
        var page = await PageAsync(address + "?place=KE");

        Assert.Empty(page.QuerySelectorAll("aside.notes"));
        Assert.EndsWith(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("/internships?place=KE", page.QuerySelector(".mast a[href^='/internships']")!.GetAttribute("href"));
        Assert.Equal("/plan", page.QuerySelector(".mast a[href^='/plan']")!.GetAttribute("href"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Get_BadPlace_IsANormalPageWithANote(string address)
    {
        foreach (var value in (string[])["Nowhere", "ZZ", "K%00%1bE", "%FF%FE", "%3Cscript%3E", new string('x', 10_000)])
        {
            var page = await PageAsync($"{address}?place={value}");

            Assert.NotEmpty(page.QuerySelectorAll(".notes .note.warn"));
            Assert.DoesNotContain("place=", page.QuerySelector(".mast")!.InnerHtml, StringComparison.Ordinal);
            Assert.Single(page.QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public async Task Get_GuideForARegionWithoutFigures_ShowsThoseOfItsCountry()
    {
        var page = await PageAsync(Guide + "?place=in-mh");

        Assert.StartsWith("India", Markup.Text(page.QuerySelector(".place [aria-current]")!), StringComparison.Ordinal);
        Assert.Contains("INR", Markup.Text(page.QuerySelector("#first-jobs")!), StringComparison.Ordinal);
        Assert.Contains("place=IN-MH", page.QuerySelector("#paths a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PathForAPlace_NeverAddsMoneyOfTwoPlaces()
    {
        var page = await PageAsync(Guide + "/paths/computer-science-degree?place=IN");

        Assert.Equal("India missing: time, cost", Markup.Text(page.QuerySelector(".place [aria-current]")!));
        Assert.Contains("INR 25,432 a month", Markup.Text(page.QuerySelector("#a3")!), StringComparison.Ordinal);
        Assert.Contains("$30,000–$150,280", Markup.Text(page.QuerySelector(".facts")!), StringComparison.Ordinal);
        Assert.Empty(FigureTails.Missing(page));
    }

    [Fact]
    public async Task Get_ComparisonWithAnswers_KeepsThemAndThePlaceApart()
    {
        var page = await PageAsync(Guide + "/paths?months=24&place=KE");

        Assert.Equal("KE", page.QuerySelector("form.suits input[name=place]")!.GetAttribute("value"));
        Assert.Equal("24", page.QuerySelector(".place form input[name=months]")!.GetAttribute("value"));
        Assert.Equal(Guide + "/paths?months=24&place=GB", page.QuerySelector(".chips a[href$='place=GB']")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("place=KE", "place=ke")]
    [InlineData("place=KE", "place=KE&place=IN")]
    [InlineData("place=KE", "place=KE&utm_source=mail")]
    [InlineData("place=KE", "place=%20KE%20")]
    [InlineData("place=KE", "place=KE&lang=en-GB")]
    [InlineData("", "place=")]
    [InlineData("", "lang=en")]
    [InlineData("", "other=KE")]
    public async Task Get_SameChoiceWrittenOtherwise_IsOneEntry(string warmed, string asked)
    {
        (await SendAsync($"{Guide}?{warmed}")).Dispose();
        (await SendAsync($"{Guide}?{warmed}")).Dispose(); // The first one after a publication only learns the places.

        using var hit = await SendAsync($"{Guide}?{asked}");
        using var plain = await SendAsync($"{Guide}?{warmed}");

        Assert.NotNull(hit.Headers.Age);
        Assert.Equal(plain.Headers.ETag, hit.Headers.ETag);
    }

    [Theory]
    [InlineData("place=nowhere")]
    [InlineData("place=FR")]
    [InlineData("place=IN-MH")]
    [InlineData("place=world")]
    [InlineData("lang=xx")]
    [InlineData("place=KE&lang=xx")]
    public async Task Get_WhatNobodyPublished_IsMadeAnewEachTime(string query)
    {
        (await SendAsync($"{Guide}?place=KE")).Dispose();
        (await SendAsync($"{Guide}?{query}")).Dispose();
        using var second = await SendAsync($"{Guide}?{query}");

        Assert.Null(second.Headers.Age);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task Get_AnotherPlace_IsAnotherEntry()
    {
        using var plain = await SendAsync(Guide);
        using var kenya = await SendAsync(Guide + "?place=KE");
        using var india = await SendAsync(Guide + "?place=IN");

        Assert.Equal(3, new[] { plain, kenya, india }.Select(response => response.Headers.ETag).Distinct().Count());
    }

    [Fact]
    public async Task Get_AfterAPublication_LearnsThePlacesAgain()
    {
        var places = running.Portal.Services.GetRequiredService<PublishedPlaces>();
        (await SendAsync(Guide + "?place=KE")).Dispose();
        var before = places.Has("KE");
        await running.Portal.Services.GetRequiredService<ReadingCacheEviction>().EvictGuidesAsync(["backend-developer"], Cancel);
        var between = places.Has("KE");
        (await SendAsync(Guide + "?place=KE")).Dispose();

        Assert.Equal((true, false, true), (before, between, places.Has("KE")));
        Assert.False(places.Has("FR"));
    }

    [Theory]
    [InlineData("/about")]
    [InlineData(Guide)]
    [InlineData("/guides?q=database")]
    public async Task Get_LanguageThePortalLacks_IsEnglishWithANote(string address)
    {
        var page = await PageAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=tlh");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("“tlh”", Markup.Text(page.QuerySelector("aside.notes")!), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("link[hreflang]"));
    }

    private Task<HttpResponseMessage> SendAsync(string address) => running.Client.GetAsync(address, Cancel);

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        using var response = await SendAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancel));
    }

    public sealed class RunningPortal : IAsyncLifetime
    {
        public PortalFactory Portal { get; private set; } = null!;

        public HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Portal = await PortalFactory.StartAsync();
            Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Portal.BaseAddress };
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Portal.DisposeAsync();
        }
    }
}
