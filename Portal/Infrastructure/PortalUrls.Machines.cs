namespace Portal.Infrastructure;

/// <summary>The addresses that programs ask for rather than people.</summary>
public static partial class PortalUrls
{
    public const string Robots = "/robots.txt";
    public const string Feed = "/feed.atom";

    /// <summary>All pages, or where they are too many for one file, its parts.</summary>
    public const string Sitemap = "/sitemap.xml";

    /// <summary>The route of one part of the sitemap.</summary>
    public const string SitemapPartRoute = "/sitemap-{part:int}.xml";

    /// <summary>The route of a picture; its name is that of <see cref="Picture"/>.</summary>
    public const string PictureRoute = "/og/{name}.png";

    /// <param name="part">From 1.</param>
    public static string SitemapPart(int part) => FormattableString.Invariant($"/sitemap-{part}.xml");

    /// <summary>The picture that stands for a page where a link to it is shared.</summary>
    /// <param name="slug">The document; null: the portal itself.</param>
    /// <param name="hash">Of its content, lowercase hexadecimal: another picture has another address.</param>
    public static string Picture(string? slug, string hash) => $"/og/{(slug is null ? hash : $"{slug}-{hash}")}.png";
}
