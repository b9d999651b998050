using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reading;

/// <summary>What the shipped pages tell machines, held against what they show to people.</summary>
public sealed partial class StructuredDataPagesTests
{
    /// <summary>Words of the vocabulary, with what a reader sees in their place.</summary>
    private static readonly Dictionary<string, string> Vocabulary = new()
    {
        ["HOUR"] = "hour", ["MONTH"] = "month", ["YEAR"] = "year", ["INTERN"] = "nternship", ["USD"] = "$", ["GBP"] = "£", ["EUR"] = "€",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="place">The one the reader chose; empty: none.</param>
    [Theory]
    [InlineData("")]
    [InlineData("?place=KE")]
    [InlineData("?place=IN")]
    public async Task ShippedPages_EveryValueToldToMachines_StandsOnThePage(string place)
    {
        await using var portal = await PortalFactory.StartAsync(configure: builder =>
            builder.Services.AddSingleton(new ShippedGuideFolder(ShippedGuide.Folder)));
        using var client = new HttpClient { BaseAddress = portal.BaseAddress };
        var sitemap = XDocument.Parse(await client.GetStringAsync(PortalUrls.Sitemap, Cancel));
        var types = new HashSet<string>();
        var missing = new List<string>();

        foreach (var address in sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value))
        {
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync(address + place, Cancel));
            foreach (var block in page.QuerySelectorAll("script"))
            {
                Assert.Equal("application/ld+json", block.GetAttribute("type"));
                using var json = JsonDocument.Parse(block.TextContent);
                var things = json.RootElement.GetProperty("@graph");
                types.UnionWith(things.EnumerateArray().Select(thing => thing.GetProperty("@type").GetString()!));
                Assert.True(page.QuerySelector("nav.crumbs") is null || things[0].GetProperty("@type").GetString() == "BreadcrumbList", address);
                missing.AddRange(from value in Values(things) where !Shows(page, portal, value) select $"{address}: {value}");
            }

            Assert.True(page.QuerySelector("nav.crumbs") is null || page.QuerySelector("script") is not null, address);
        }

        Assert.Empty(missing);
        Assert.Superset(
            new HashSet<string> { "BreadcrumbList", "Occupation", "EducationalOccupationalProgram", "WorkBasedProgram", "FAQPage" }, types);
        // None of the shipped openings names its employer.
        Assert.DoesNotContain("JobPosting", types);
    }

    /// <summary>Every text and number, but types and the positions of a list.</summary>
    private static IEnumerable<string> Values(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .Where(property => property.Name is not ("@type" or "position"))
            .SelectMany(property => Values(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Values),
        JsonValueKind.Number => [element.GetDecimal().ToString("#,0.##", CultureInfo.InvariantCulture)],
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static bool Shows(IHtmlDocument page, PortalFactory portal, string value)
    {
        if (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp)
        {
            // Addresses lead into the portal, and are links of the page, which carry the place on, or the page's own.
            return address.Authority == portal.BaseAddress.Authority
                && (page.QuerySelector("link[rel=canonical]")!.GetAttribute("href") == value
                    || page.QuerySelectorAll("nav.crumbs a").Any(link => new Uri(portal.BaseAddress, link.GetAttribute("href")!).AbsoluteUri.StartsWith(value, StringComparison.Ordinal)));
        }

        var text = Words(page.Body!.TextContent);
        return value.Split('\n').All(line => text.Contains(Words(line), StringComparison.Ordinal))
            || (Vocabulary.TryGetValue(value, out var word) && text.Contains(word, StringComparison.Ordinal))
            || (IsoDuration().Match(value) is { Success: true } duration && text.Contains($"{duration.Groups[1].Value} ", StringComparison.Ordinal))
            || page.QuerySelectorAll("time").Any(time => time.GetAttribute("datetime") == value);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^P([0-9.]+)[WMY]$")]
    private static partial Regex IsoDuration();
}
