using System.Net;
using AngleSharp.Html.Parser;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reading;

/// <summary>What holds for every page that a reader can get to by links, with everything published that is shipped.</summary>
public sealed class CrawlTests(CrawledPortal portal)
{
    [Fact]
    public async Task Crawl_FromHome_FindsEveryDocumentForEveryPlace()
    {
        var pages = await portal.PagesAsync();

        foreach (var slug in ShippedGuide.Slugs)
        {
            var address = PortalUrls.Document(ShippedGuide.Read(slug).Kind, slug);
            Assert.Contains(address, pages.Keys);
        }

        Assert.All(CrawledPortal.Places, place => Assert.Contains(Carried(place, PortalUrls.Path("backend-developer", "computer-science-degree")), pages.Keys));
    }

    [Fact]
    public async Task Links_All_LeadToAPageAndToAPlaceOnIt()
    {
        var pages = await portal.PagesAsync();
        var broken = pages.Values
            .Where(page => page.Status is not HttpStatusCode.OK && !(page.Status is HttpStatusCode.Found && !PortalUrls.IsReadingPage(page.Address)))
            .Select(page => $"{page.Address} answers {(int)page.Status}, linked from {page.From}");
        var lost =
            from page in pages.Values
            where page.Document is not null
            from target in page.Targets
            where target.Contains('#', StringComparison.Ordinal)
            let parts = target.Split('#', 2)
            where pages.TryGetValue(parts[0], out var there) && there.Document is { } document && document.GetElementById(parts[1]) is null
            select $"{target} is not on its page, linked from {page.Address}";

        Assert.Empty(broken.Concat(lost));
    }

    [Fact]
    public async Task Pages_All_HaveWhatEveryPageMustHave()
    {
        var pages = await portal.ReadingPagesAsync();

        Assert.All(pages, page =>
        {
            var document = page.Document!;
            Assert.Single(document.QuerySelectorAll("h1"));
            Assert.False(string.IsNullOrWhiteSpace(document.Title));
            var canonical = Assert.Single(document.QuerySelectorAll("link[rel=canonical]")).GetAttribute("href")!;
            Assert.True(Uri.IsWellFormedUriString(canonical, UriKind.Absolute));
            Assert.DoesNotContain("place=", canonical, StringComparison.Ordinal);
            Assert.NotNull(document.QuerySelector("main" + document.QuerySelector("a.skip")!.GetAttribute("href")));
            Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
            Assert.False(page.SetsCookie);
            var ids = document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        });
    }

    [Fact]
    public async Task Links_OfAPageForAPlace_CarryThePlaceOn()
    {
        var pages = await portal.ReadingPagesAsync();
        var placed = pages.Where(page => page.Address.Contains("place=KE", StringComparison.Ordinal)).ToList();
        // Chips and "show all" are there to change the place.
        var lost =
            from page in placed
            from link in page.Document!.QuerySelectorAll("a[href^='/']")
            let address = link.GetAttribute("href")!
            where PortalUrls.IsReadingPage(address) && !address.Contains("place=", StringComparison.Ordinal) && link.Closest(".place, .notes, .chips, .state") is null
            select $"{address} on {page.Address}";

        Assert.NotEmpty(placed);
        Assert.Empty(lost.Distinct());
        Assert.All(placed.SelectMany(page => page.Document!.QuerySelectorAll("form[method=get]")),
            form => Assert.NotNull(form.QuerySelector("[name=place]")));
    }

    [Fact]
    public async Task Figures_All_HavePlaceAndDateBesideThem()
    {
        var pages = await portal.ReadingPagesAsync();

        Assert.InRange(pages.Sum(page => FigureTails.In(page.Document!).Count()), 1_000, int.MaxValue);
        Assert.Empty(pages.SelectMany(page => FigureTails.Missing(page.Document!).Select(figure => $"{page.Address}: {figure}")));
    }

    [Theory]
    [InlineData("<dd><span class='big'>$30,000</span><p class='src'>United States, 2026. Source 1.</p></dd>", true)]
    [InlineData("<dd><span class='big'>$30,000</span><p class='src'>United States. Source 1.</p></dd>", false)]
    [InlineData("<dd><span class='big'>$30,000</span><p class='src'>2026. Source 1.</p></dd>", false)]
    [InlineData("<dd><span class='big'>$30,000</span></dd><dd><p class='src'>United States, 2026.</p></dd>", false)]
    [InlineData("<ul><li>KES 53,087–178,963 a month</li><li class='src'>Kenya, 2025.</li></ul>", false)]
    [InlineData("<ul><li>KES 53,087–178,963 a month <span class='where'>Kenya, undated</span></li></ul>", true)]
    [InlineData("<ul><li><b>3–12 months</b> and more</li></ul>", false)]
    [InlineData("<ul><li><b>66%</b> <span class='where'>Worldwide, 2025</span></li></ul>", true)]
    [InlineData("<div class='prose'><p>Prose</p></div><p>12 weeks</p>", false)]
    public void FigureTails_Markup_MissesWhatHasNoTail(string html, bool isComplete)
    {
        var page = new HtmlParser().ParseDocument(html);

        Assert.NotEmpty(FigureTails.In(page));
        Assert.Equal(isComplete, FigureTails.Missing(page).Count == 0);
    }

    private static string Carried(string? place, string address) => new ReaderChoice(place, Language: null).Carry(address);
}
