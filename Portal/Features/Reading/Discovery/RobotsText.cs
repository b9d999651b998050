using System.Text;
using Portal.Infrastructure;

namespace Portal.Features.Reading.Discovery;

/// <summary>Tells robots where the pages are, and which addresses hold nothing for them.</summary>
public static class RobotsText
{
    public const string ContentType = "text/plain; charset=utf-8";

    private static readonly string[] Closed = [PortalUrls.Plan, PortalUrls.Account, PortalUrls.Studio, PortalUrls.Report];

    public static byte[] Write(PublicOrigin origin) => Encoding.UTF8.GetBytes(string.Join('\n',
    [
        "User-agent: *",
        .. Closed.Select(address => $"Disallow: {address}"),
        "",
        $"Sitemap: {origin.Absolute(PortalUrls.Sitemap)}",
        "",
    ]));
}
