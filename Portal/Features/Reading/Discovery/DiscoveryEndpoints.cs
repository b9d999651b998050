using Microsoft.Extensions.Options;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Reading.Discovery;

/// <summary>Where programs find the pages: sitemap, robots and feed. Dropped with the lists whenever something is published.</summary>
internal static class DiscoveryEndpoints
{
    public static void AddDiscovery(this IServiceCollection services)
    {
        services.AddSingleton<SitemapQueries>();
        services.AddSingleton<FeedQueries>();
    }

    /// <param name="reads">GET and HEAD.</param>
    public static void MapDiscovery(this IEndpointRouteBuilder reading, string[] reads)
    {
        reading.MapMethods(PortalUrls.Sitemap, reads, SitemapAsync).AsReadingPage();
        reading.MapMethods(PortalUrls.SitemapPartRoute, reads, SitemapPartAsync).AsReadingPage();
        reading.MapMethods(PortalUrls.Robots, reads, Robots).AsReadingPage();
        reading.MapMethods(PortalUrls.Feed, reads, FeedAsync).AsReadingPage();
    }

    private static async Task<ReadingFile> SitemapAsync(SitemapQueries queries, PublicOrigin origin, CancellationToken cancellationToken) => new(
        SitemapXml.First(await queries.ListAsync(cancellationToken), origin.Absolute, PortalUrls.SitemapPart), SitemapXml.ContentType);

    private static async Task<IResult> SitemapPartAsync(
        int part, SitemapQueries queries, PublicOrigin origin, CancellationToken cancellationToken) =>
        SitemapXml.Part(part, await queries.ListAsync(cancellationToken), origin.Absolute) is { } pages
            ? new ReadingFile(pages, SitemapXml.ContentType)
            : ReadingAnswers.Missing();

    private static ReadingFile Robots(PublicOrigin origin) => new(RobotsText.Write(origin), RobotsText.ContentType);

    private static async Task<ReadingFile> FeedAsync(
        FeedQueries queries, PublicOrigin origin, IOptions<SiteOptions> site, CancellationToken cancellationToken) => new(
        AtomFeed.Write(await queries.ListAsync(cancellationToken), site.Value.Name, origin), AtomFeed.ContentType);
}
