using System.Net;
using System.Net.Http.Headers;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Guides;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reading.Discovery;

/// <summary>Sitemap, robots and feed as they come over the wire.</summary>
public sealed class DiscoveryTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Site:PublicOrigin"] = "https://careers.example.org" });
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await portal.DisposeAsync();
    }

    [Theory]
    [InlineData(PortalUrls.Sitemap, "application/xml")]
    [InlineData(PortalUrls.Robots, "text/plain")]
    [InlineData(PortalUrls.Feed, "application/atom+xml")]
    public async Task Get_Any_IsCachedLikeAPage(string address, string type)
    {
        using var got = await client.GetAsync(address, Cancel);
        using var head = await client.SendAsync(new(HttpMethod.Head, address), Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(got.Headers.ETag!.Tag));
        using var unchanged = await client.SendAsync(again, Cancel);
        using var compressed = new HttpRequestMessage(HttpMethod.Get, address);
        compressed.Headers.AcceptEncoding.ParseAdd("br");
        using var brotli = await client.SendAsync(compressed, Cancel);

        Assert.Equal(type, got.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", got.Content.Headers.ContentType?.CharSet);
        Assert.Equal("no-cache", got.Headers.CacheControl!.ToString());
        Assert.False(got.Headers.Contains("Set-Cookie"));
        Assert.Equal((HttpStatusCode.OK, got.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal("br", brotli.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Fact]
    public async Task Sitemap_OfWhatIsPublished_ListsExactlyThePagesThatAnswer()
    {
        await PublishAsync(SmallDocuments.Internship(), Open(), SmallDocuments.Example());
        var paths = (await LocationsAsync()).Keys.ToList();

        string[] expected =
        [
            "/", "/guides", "/internships", "/openings", "/about", "/sourcing", "/privacy", "/accessibility", "/guides/backend-developer",
            "/guides/backend-developer/paths", "/guides/backend-developer/paths/computer-science-degree",
            "/guides/backend-developer/paths/by-way-of-frontend", "/guides/backend-developer/paths/from-it",
            "/internships/backend-internship", "/openings/backend-intern-wanted", "/openings/example-posting",
        ];
        Assert.Equal(expected.Order(), paths.Order());
        foreach (var path in paths)
        {
            using var response = await client.GetAsync(path, Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var canonical = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancel)).QuerySelector("link[rel=canonical]");
            Assert.Equal("https://careers.example.org" + path, canonical!.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Sitemap_AfterPublishing_HasTheTimeOfThePublication()
    {
        var before = await LocationsAsync();
        portal.Clock.Advance(TimeSpan.FromHours(2));
        await PublishAsync(SmallDocuments.Internship());

        var after = await LocationsAsync();

        var now = portal.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(now, after["/internships/backend-internship"]);
        Assert.Equal(now, after["/internships"]);
        Assert.Equal(before["/guides/backend-developer"], after["/guides/backend-developer"]);
        Assert.NotEqual(now, after["/guides/backend-developer"]);
        Assert.Null(after["/about"]);
    }

    [Fact]
    public async Task SitemapAndFeed_OnceAnOpeningHasClosed_LeaveItOut()
    {
        var opening = Open();
        await PublishAsync(opening);
        Assert.Contains($"/openings/{opening.Slug}", (await LocationsAsync()).Keys);
        Assert.Contains((await FeedAsync()).Items, item => item.Id.Contains(opening.Slug, StringComparison.Ordinal));

        portal.Clock.Advance(TimeSpan.FromDays(11));

        Assert.DoesNotContain($"/openings/{opening.Slug}", (await LocationsAsync()).Keys);
        Assert.DoesNotContain((await FeedAsync()).Items, item => item.Id.Contains(opening.Slug, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/sitemap-1.xml")]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap-99999999999999999999.xml")]
    public async Task SitemapPart_WhereOneFileIsEnough_Is404(string address)
    {
        using var response = await client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Robots_Any_KeepOutOfWhatIsNobodysToRead() =>
        Assert.Equal(
            """
            User-agent: *
            Disallow: /plan
            Disallow: /account
            Disallow: /studio
            Disallow: /report

            Sitemap: https://careers.example.org/sitemap.xml

            """.ReplaceLineEndings("\n"),
            await client.GetStringAsync(PortalUrls.Robots, Cancel));

    [Fact]
    public async Task Feed_AfterAChange_TellsItFirstWithItsNote()
    {
        var internship = SmallDocuments.Internship();
        await PublishAsync(internship);
        var earlier = (await FeedAsync()).Items.ToList();
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await PublishAsync("Stipend added < & \u0001", internship with { Summary = "Changed." });

        var feed = await FeedAsync();

        var items = feed.Items.ToList();
        Assert.Equal(3, items.Count);
        Assert.Equal("Backend internship (revision 2)", items[0].Title.Text);
        Assert.Equal("Stipend added < & ", ((TextSyndicationContent)items[0].Content).Text);
        Assert.Equal("https://careers.example.org/internships/backend-internship", Assert.Single(items[0].Links).Uri.AbsoluteUri);
        Assert.Matches("^tag:careers.example.org,[0-9]{4}-[0-9]{2}-[0-9]{2}:internship-guide/backend-internship/2$", items[0].Id);
        Assert.Equal(earlier.Select(item => item.Id), items.Skip(1).Select(item => item.Id));
        Assert.Equal(feed.LastUpdatedTime, items[0].LastUpdatedTime);
        Assert.True(items[0].LastUpdatedTime > items[1].LastUpdatedTime);
        Assert.Equal("Waypost", Assert.Single(feed.Authors).Name);
        Assert.Equal("https://careers.example.org/feed.atom", feed.Links.Single(link => link.RelationshipType == "self").Uri.AbsoluteUri);
    }

    [Fact]
    public async Task Feed_MoreThanFifty_TellsTheLatest()
    {
        await PublishAsync([.. Enumerable.Range(0, 55).Select(number => SmallDocuments.Internship($"internship-{number}"))]);

        Assert.Equal(50, (await FeedAsync()).Items.Count());
    }

    [Fact]
    public async Task Page_Any_NamesTheFeedAndTheIcon()
    {
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/", Cancel));

        Assert.Equal(PortalUrls.Feed, page.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
        using var icon = await client.GetAsync(page.QuerySelector("link[rel=icon]")!.GetAttribute("href"), Cancel);
        Assert.Equal("image/svg+xml", icon.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>Open for ten days more.</summary>
    private OpeningDocument Open()
    {
        var today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);
        return SmallDocuments.Opening() with { PostedOn = today.AddDays(-5), ClosesOn = today.AddDays(10) };
    }

    private Task PublishAsync(params GuideDocument[] documents) => PublishAsync("Published in a test", documents);

    private async Task PublishAsync(string note, params GuideDocument[] documents) => Assert.IsType<PublishResult.Done>(
        await portal.Services.GetRequiredService<GuidePublisher>()
            .PublishAsync(documents, PublishedGuides.Person with { Note = note }, reword: false, Cancel));

    /// <summary>Paths with their times.</summary>
    private async Task<Dictionary<string, string?>> LocationsAsync()
    {
        var xml = XDocument.Parse(await client.GetStringAsync(PortalUrls.Sitemap, Cancel));
        XNamespace sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
        return xml.Root!.Elements(sitemaps + "url").ToDictionary(
            url => new Uri(url.Element(sitemaps + "loc")!.Value).PathAndQuery, url => url.Element(sitemaps + "lastmod")?.Value);
    }

    private async Task<SyndicationFeed> FeedAsync()
    {
        using var xml = XmlReader.Create(await client.GetStreamAsync(PortalUrls.Feed, Cancel));
        return SyndicationFeed.Load(xml);
    }
}
