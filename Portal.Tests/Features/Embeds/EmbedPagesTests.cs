using System.IO.Compression;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Embeds;

/// <summary>What stands in embeds.</summary>
public sealed class EmbedPagesTests(EmbedPortal shared, CrawledPortal shipped) : EmbedTest(shared)
{
    /// <summary>Of what comes over the wire for one embed, in bytes.</summary>
    private const int MostBytes = 30 * 1024;

    [Theory]
    [InlineData(EmbedPortal.Guide)]
    [InlineData(EmbedPortal.Guide + "?sections=timeline,paths,reality-checks&place=KE&accent=ffee00")]
    [InlineData(EmbedPortal.Path)]
    [InlineData(EmbedPortal.Path + "?sections=paths,timeline,reality-checks&place=IN-KA&theme=dark")]
    [InlineData(EmbedPortal.Internship)]
    [InlineData("/embed/v1/guides/no-such-role")]
    [InlineData(EmbedPortal.Guide + "?theme=blue")]
    public async Task Page_Any_IsSoundAndWorksByItself(string address)
    {
        var document = await DocumentAsync(address);

        IsSound(document);
    }

    [Fact]
    public async Task Page_AnyShippedDocument_IsSoundAndSmall()
    {
        var portal = await shipped.StartAsync();
        using var client = EmbedPortal.Client(portal);
        foreach (var slug in ShippedGuide.Slugs)
        {
            var document = ShippedGuide.Read(slug);
            string[] pages =
            [
                .. document is Portal.Domain.Guides.OpeningDocument ? [] : (string[])[PortalUrls.Document(document.Kind, slug)],
                .. document is Portal.Domain.Guides.RoleGuideDocument guide ? guide.Paths.Select(path => PortalUrls.Path(slug, path.Id)) : [],
            ];
            foreach (var page in pages)
            {
                var address = PortalUrls.Embed(page) + "?sections=timeline,paths,reality-checks";
                var html = await BytesAsync(client, address);
                var bytes = html.Compressed;
                TestContext.Current.TestOutputHelper?.WriteLine($"{bytes,6} {page}");
                Assert.True(bytes <= MostBytes, $"{address} has {bytes} bytes.");
                IsSound(html.Document);
            }
        }
    }

    [Fact]
    public async Task Page_WithItsStylesAndScript_IsSmallToo()
    {
        var page = await BytesAsync(Client, EmbedPortal.Path + "?accent=8a1c3d");
        var all = page.Compressed;
        foreach (var file in page.Document.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
        {
            all += (await BytesAsync(Client, file)).Compressed;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{all} in all");
        Assert.InRange(all, 1000, MostBytes);
    }

    [Theory]
    [InlineData("", "light")]
    [InlineData("?theme=light", "light")]
    [InlineData("?theme=dark", "dark")]
    [InlineData("?theme=auto", null)]
    public async Task Theme_InTheAddress_IsThatOfTheDocument(string query, string? expected) =>
        Assert.Equal(expected, (await DocumentAsync(EmbedPortal.Guide + query)).DocumentElement.GetAttribute("data-theme"));

    [Theory]
    [InlineData(EmbedPortal.Guide, "paths")]
    [InlineData(EmbedPortal.Guide + "?sections=timeline", "timeline")]
    [InlineData(EmbedPortal.Guide + "?sections=reality-checks,%20timeline", "timeline reality-checks")]
    [InlineData(EmbedPortal.Path + "?sections=reality-checks", "reality-checks")]
    public async Task Sections_InTheAddress_AreThoseOfThePage(string address, string expected) =>
        Assert.Equal(expected, string.Join(' ', (await DocumentAsync(address)).QuerySelectorAll("section[id]").Select(section => section.Id)));

    [Fact]
    public async Task Path_Stations_AreItsStepsAndTheFirstJob()
    {
        var document = await DocumentAsync(EmbedPortal.Path);

        Assert.Equal("Path A to Backend Developer", document.QuerySelector(".kick")!.TextContent);
        Assert.Equal("Computer science degree", document.QuerySelector("h1")!.TextContent);
        Assert.Equal(["A1", "A2", "A3", "A4", ""], document.QuerySelectorAll(".station .stop").Select(stop => stop.TextContent));
        Assert.Contains("$", document.QuerySelector(".station.end")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/guides/backend-developer/paths/computer-science-degree", document.QuerySelector(".full a")!.GetAttribute("href"));
        Assert.Contains("Checked", document.QuerySelector(".by .fresh")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Waypost", document.QuerySelector(".by a[href='/']")!.TextContent);
    }

    [Fact]
    public async Task Licence_InTheSettings_IsNamedAndNeverElse()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string>
        {
            ["Site:Licence"] = "CC BY 4.0", ["Site:LicenceUrl"] = "https://creativecommons.org/licenses/by/4.0/",
        });
        using var client = EmbedPortal.Client(portal);
        using var response = await client.GetAsync(EmbedPortal.Guide, Cancel);

        Assert.Equal("CC BY 4.0", (await EmbedPortal.ReadAsync(response)).QuerySelector(".by a[href^='https://creativecommons']")!.TextContent);
        Assert.Single((await DocumentAsync(EmbedPortal.Guide)).QuerySelectorAll(".by a"));
    }

    [Theory]
    [InlineData("8A1C3D")]
    [InlineData("8a1c3d")]
    public async Task Accent_AnyCase_IsAStyleSheetForGood(string colour)
    {
        using var response = await Client.GetAsync($"/embed/v1/accent/{colour}.css", Cancel);

        Assert.Equal("text/css", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(response.Headers.GetValues("Cache-Control")));
        var css = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("--line:#8a1c3d;", css, StringComparison.Ordinal);
        Assert.Equal(css.Count(letter => letter == '{'), css.Count(letter => letter == '}'));
    }

    [Theory]
    [InlineData("fff")]
    [InlineData("8a1c3g")]
    [InlineData("red%3B%7D")]
    public async Task Accent_NoColour_Is404(string colour)
    {
        using var response = await Client.GetAsync($"/embed/v1/accent/{colour}.css", Cancel);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<(IHtmlDocument Document, long Compressed)> BytesAsync(HttpClient client, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await client.SendAsync(request, Cancel);
        response.EnsureSuccessStatusCode();
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancel);
        if (!response.Content.Headers.ContentEncoding.Contains("br"))
        {
            // Static files are compressed only where the portal is published.
            return (new HtmlParser().ParseDocument(""), Compressed(bytes));
        }

        await using var body = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(body);
        return (new HtmlParser().ParseDocument(await reader.ReadToEndAsync(Cancel)), bytes.Length);
    }

    private static long Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return compressed.Length;
    }

    /// <summary>As <see cref="Markup.IsSound"/>, and that everything which is loaded or opened is the portal's or a plain link.</summary>
    private static void IsSound(IHtmlDocument document)
    {
        var levels = document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.TagName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(document.QuerySelectorAll("a[href^='#']"), link =>
        {
            Assert.Contains(link.GetAttribute("href")![1..], ids);
            Assert.Equal("_self", link.GetAttribute("target"));
        });
        Assert.All(document.QuerySelectorAll("[aria-labelledby]"), element => Assert.Contains(element.GetAttribute("aria-labelledby"), ids));
        Assert.Empty(document.QuerySelectorAll("form, style, iframe, object, embed, link[rel=preload], link[rel=manifest], script:not([src])"));
        Assert.All(document.QuerySelectorAll("script"), script => Assert.False(script.HasAttribute("type")));
        Assert.All(document.QuerySelectorAll("[src], link:not([rel=canonical])"), element =>
            Assert.StartsWith("/", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(document.All, element => Assert.All(element.Attributes, attribute =>
            Assert.False(attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name)));
        var target = Assert.Single(document.QuerySelectorAll("base"));
        Assert.False(target.HasAttribute("href"));
        Assert.Equal("_top", target.GetAttribute("target"));
    }
}
