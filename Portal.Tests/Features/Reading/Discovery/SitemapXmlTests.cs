using System.Text;
using System.Xml.Linq;
using Portal.Features.Reading.Discovery;

namespace Portal.Tests.Features.Reading.Discovery;

public sealed class SitemapXmlTests
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void First_FewPages_ListsThemWithTheTimesThatAreKnown()
    {
        var xml = Parsed(SitemapXml.First([new("/a?b=1&c", Day(3)), new("/d", null)], Absolute, PartOf));

        Assert.Equal(Sitemaps + "urlset", xml.Root!.Name);
        Assert.Equal(["https://example.org/a?b=1&c", "https://example.org/d"], Locations(xml));
        Assert.Equal("2026-11-03T09:30:00Z", Assert.Single(xml.Descendants(Sitemaps + "lastmod")).Value);
    }

    [Fact]
    public void First_TooManyPages_ListsThePartsWithTheirLatestTimes()
    {
        SitemapPage[] pages = [new("/1", Day(1)), new("/2", Day(5)), new("/3", Day(2)), new("/4", null), new("/5", null)];

        var xml = Parsed(SitemapXml.First(pages, Absolute, PartOf, maxPages: 2));

        Assert.Equal(Sitemaps + "sitemapindex", xml.Root!.Name);
        Assert.Equal(["https://example.org/part-1", "https://example.org/part-2", "https://example.org/part-3"], Locations(xml));
        Assert.Equal(["2026-11-05T09:30:00Z", "2026-11-02T09:30:00Z"], xml.Descendants(Sitemaps + "lastmod").Select(time => time.Value));
        Assert.Equal(["https://example.org/3", "https://example.org/4"], Locations(Parsed(SitemapXml.Part(2, pages, Absolute, maxPages: 2)!)));
        Assert.Equal(["https://example.org/5"], Locations(Parsed(SitemapXml.Part(3, pages, Absolute, maxPages: 2)!)));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    [InlineData(int.MaxValue, 2)]
    [InlineData(1, 4)]
    public void Part_NotThere_IsNull(int part, int maxPages) =>
        Assert.Null(SitemapXml.Part(part, [new("/1", null), new("/2", null), new("/3", null), new("/4", null)], Absolute, maxPages));

    private static string Absolute(string path) => "https://example.org" + path;

    private static string PartOf(int part) => $"/part-{part}";

    private static DateTime Day(int day) => new(2026, 11, day, 9, 30, 0, DateTimeKind.Utc);

    private static XDocument Parsed(byte[] xml) => XDocument.Parse(Encoding.UTF8.GetString(xml));

    private static IEnumerable<string> Locations(XDocument xml) => xml.Descendants(Sitemaps + "loc").Select(location => location.Value);
}
