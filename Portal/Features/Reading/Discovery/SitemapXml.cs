using System.Globalization;
using System.Text;
using System.Xml;

namespace Portal.Features.Reading.Discovery;

/// <summary>Writes sitemaps as sitemaps.org defines them.</summary>
public static class SitemapXml
{
    public const string ContentType = "application/xml; charset=utf-8";

    /// <summary>Addresses in one file at most.</summary>
    public const int MaxPages = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The first file: all pages, or a list of the parts where they are too many for it.</summary>
    /// <param name="absolute">Makes an absolute address of a path.</param>
    /// <param name="partOf">The path of a part, from 1.</param>
    /// <param name="maxPages">Smaller in tests.</param>
    public static byte[] First(
        IReadOnlyList<SitemapPage> pages, Func<string, string> absolute, Func<int, string> partOf, int maxPages = MaxPages)
    {
        if (pages.Count <= maxPages)
        {
            return Pages(pages, absolute);
        }

        var parts = pages.Chunk(maxPages).Select((part, index) => new SitemapPage(partOf(index + 1), part.Max(page => page.ModifiedUtc)));
        return Write("sitemapindex", "sitemap", parts, absolute);
    }

    /// <summary>One part; null where there is none of that number.</summary>
    /// <param name="part">From 1.</param>
    public static byte[]? Part(int part, IReadOnlyList<SitemapPage> pages, Func<string, string> absolute, int maxPages = MaxPages) =>
        pages.Count > maxPages && part >= 1 && part <= (pages.Count + maxPages - 1) / maxPages
            ? Pages(pages.Skip((part - 1) * maxPages).Take(maxPages), absolute)
            : null;

    private static byte[] Pages(IEnumerable<SitemapPage> pages, Func<string, string> absolute) => Write("urlset", "url", pages, absolute);

    private static byte[] Write(string root, string item, IEnumerable<SitemapPage> pages, Func<string, string> absolute)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var page in pages)
            {
                xml.WriteStartElement(item, Namespace);
                xml.WriteElementString("loc", Namespace, absolute(page.Path));
                if (page.ModifiedUtc is { } modified)
                {
                    xml.WriteElementString("lastmod", Namespace, modified.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }
}
