using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Studio.Review;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Embeds;

public sealed partial class OEmbedTests
{
    [Fact]
    public async Task Discovery_OnThePageOfAnInstitution_AsksWithItsKey()
    {
        var (_, key) = await Portal.NewEmbeddingInstitutionAsync();

        var page = await new HtmlParser().ParseDocumentAsync(await Client.GetStringAsync($"{Guide}?via={key}", Cancel), Cancel);

        var discovery = page.QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!;
        using var response = await Client.GetAsync(new Uri(discovery).PathAndQuery, Cancel);
        IsFrame(await HtmlOfAsync(response), Title, $"{Origin}{Guide}?via={key}", $"{Origin}/embed/v1{Guide}?p={key}", 640, 720);
        Assert.DoesNotContain("via=", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Guide)]
    [InlineData(Path)]
    [InlineData(Internship)]
    public async Task Discovery_PageThatCanBeEmbedded_LeadsToItsAnswerJsonFirst(string page)
    {
        foreach (var query in (string[])["", "?place=KE"])
        {
            var links = (await DocumentAsync(page + query)).QuerySelectorAll("head link[rel=alternate][type$='+oembed']");

            Assert.Equal(["application/json+oembed", "text/xml+oembed"], links.Select(link => link.GetAttribute("type")));
            Assert.Equal($"{Origin}/oembed?url={Uri.EscapeDataString(Origin + page + query)}&format=json", links[0].GetAttribute("href"));
            foreach (var link in links)
            {
                using var answer = await Client.GetAsync(link.GetAttribute("href"), Cancel);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/guides")]
    [InlineData(Guide + "/paths")]
    [InlineData("/no-such-page")]
    [InlineData("/about")]
    public async Task Discovery_AnyOtherPage_HasNone(string page) =>
        Assert.Empty((await DocumentAsync(page)).QuerySelectorAll("link[type$='+oembed']"));

    [Fact]
    public async Task Provider_Asked_TellsWhatAListNeeds()
    {
        var provider = JsonDocument.Parse(await Client.GetStringAsync(PortalUrls.OEmbedProvider, Cancel)).RootElement;

        var endpoint = Assert.Single(provider.GetProperty("endpoints").EnumerateArray());
        Assert.Equal($"{Origin}/oembed", endpoint.GetProperty("url").GetString());
        Assert.True(endpoint.GetProperty("discovery").GetBoolean());
        Assert.Equal(
            [$"{Origin}/guides/*", $"{Origin}/guides/*/paths/*", $"{Origin}/internships/*"],
            endpoint.GetProperty("schemes").EnumerateArray().Select(scheme => scheme.GetString()));
    }
}
