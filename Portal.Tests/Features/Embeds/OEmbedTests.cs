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

public sealed partial class OEmbedTests(EmbedPortal shared) : EmbedTest(shared)
{
    private const string Title = "How to become a Backend Developer";
    private const string Guide = "/guides/backend-developer", Path = Guide + "/paths/computer-science-degree", Internship = "/internships/" + SampleInternship.Slug;

    [Theory]
    [InlineData(Guide, "How to become a Backend Developer")]
    [InlineData(Path, "Path A to Backend Developer: Computer science degree")]
    [InlineData(Internship, "Backend development internship, Kenya")]
    public async Task Json_PageOfThePortal_IsARichFrame(string page, string title)
    {
        using var response = await AskAsync($"url={Uri.EscapeDataString(Origin + page)}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).RootElement;
        Assert.Equal(JsonValueKind.String, answer.GetProperty("version").ValueKind);
        Assert.Equal("1.0", answer.GetProperty("version").GetString());
        Assert.Equal("rich", answer.GetProperty("type").GetString());
        Assert.Equal(title, answer.GetProperty("title").GetString());
        Assert.Equal("Waypost", answer.GetProperty("provider_name").GetString());
        Assert.Equal(Origin, answer.GetProperty("provider_url").GetString());
        Assert.Equal(3600, answer.GetProperty("cache_age").GetInt32());
        Assert.Equal((640, 720), (answer.GetProperty("width").GetInt32(), answer.GetProperty("height").GetInt32()));
        IsFrame(answer.GetProperty("html").GetString()!, title, Origin + page, Origin + "/embed/v1" + page, 640, 720);
    }

    [Fact]
    public async Task Json_AddressOfAnInstitution_IsAFrameWithItsKey()
    {
        var (_, key) = await Portal.NewEmbeddingInstitutionAsync();

        using var ours = await AskAsync($"url={Uri.EscapeDataString($"{Origin}{Guide}?place=KE&via={key}")}");
        using var nobodys = await AskAsync($"url={Uri.EscapeDataString($"{Origin}{Guide}?via=no-such-key")}");

        IsFrame(await HtmlOfAsync(ours), Title, $"{Origin}{Guide}?place=KE&via={key}", $"{Origin}/embed/v1{Guide}?p={key}&place=KE", 640, 720);
        IsFrame(await HtmlOfAsync(nobodys), Title, Origin + Guide, $"{Origin}/embed/v1{Guide}", 640, 720);
    }

    /// <summary>Content systems look in the page that was pasted for where to ask.</summary>
    private static async Task<string> HtmlOfAsync(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("html").GetString()!;

    [Fact]
    public async Task Xml_PageOfThePortal_SaysTheSame()
    {
        using var response = await AskAsync($"format=xml&url={Uri.EscapeDataString(Origin + Path)}&maxwidth=400&maxheight=500");

        Assert.Equal("text/xml", response.Content.Headers.ContentType!.MediaType);
        var answer = XDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).Root!;
        Assert.Equal("oembed", answer.Name.LocalName);
        Assert.Equal(
            ["version", "type", "title", "provider_name", "provider_url", "cache_age", "width", "height", "html"],
            answer.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(("1.0", "400", "500"), (answer.Element("version")!.Value, answer.Element("width")!.Value, answer.Element("height")!.Value));
        IsFrame(answer.Element("html")!.Value, "Path A to Backend Developer: Computer science degree", Origin + Path, Origin + "/embed/v1" + Path, 400, 500);
    }

    [Theory]
    [InlineData("?place=KE", "?place=KE")]
    [InlineData("?place=atlantis", "")]
    [InlineData("?utm_source=x&place=KE#paths", "?place=KE")]
    [InlineData("/", "")]
    public async Task Json_AddressWithMore_KeepsThePlaceAlone(string given, string kept)
    {
        using var response = await AskAsync($"url={Uri.EscapeDataString(Origin + Guide + given)}&unknown=1&callback=x");

        var html = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("html").GetString()!;
        IsFrame(html, "How to become a Backend Developer", Origin + Guide + kept, $"{Origin}/embed/v1{Guide}{kept}", 640, 720);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("url=", HttpStatusCode.BadRequest)]
    [InlineData("url={0}/guides/backend-developer&maxwidth=0", HttpStatusCode.BadRequest)]
    [InlineData("url={0}/guides/backend-developer&maxwidth=-5", HttpStatusCode.BadRequest)]
    [InlineData("url={0}/guides/backend-developer&maxheight=12.5", HttpStatusCode.BadRequest)]
    [InlineData("url={0}/guides/backend-developer&maxheight=99999999999", HttpStatusCode.BadRequest)]
    [InlineData("url={0}/guides/backend-developer&format=yaml", HttpStatusCode.NotImplemented)]
    [InlineData("url={0}/guides/backend-developer&format=JSON", HttpStatusCode.NotImplemented)]
    [InlineData("format=yaml", HttpStatusCode.NotImplemented)]
    [InlineData("url=https://example.org/guides/backend-developer", HttpStatusCode.NotFound)]
    [InlineData("url={0}.example.org/guides/backend-developer", HttpStatusCode.NotFound)]
    [InlineData("url={1}@example.org/guides/backend-developer", HttpStatusCode.NotFound)]
    [InlineData("url={0}/guides/no-such-role", HttpStatusCode.NotFound)]
    [InlineData("url={0}/guides/backend-developer/paths/no-such-path", HttpStatusCode.NotFound)]
    [InlineData("url={0}/guides/backend-developer/paths", HttpStatusCode.NotFound)]
    [InlineData("url={0}/guides", HttpStatusCode.NotFound)]
    [InlineData("url={0}/", HttpStatusCode.NotFound)]
    [InlineData("url={0}/plan/start/backend-developer/from-it", HttpStatusCode.NotFound)]
    [InlineData("url=/guides/backend-developer", HttpStatusCode.NotFound)]
    [InlineData("url=javascript:alert(1)", HttpStatusCode.NotFound)]
    [InlineData("url=%00", HttpStatusCode.NotFound)]
    public async Task Get_WhatItCannotAnswer_HasItsOwnStatus(string query, HttpStatusCode expected)
    {
        using var response = await AskAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, query, Origin, Origin.Replace("://", "://portal", StringComparison.Ordinal)));

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Write_Any_Is405(string method)
    {
        using var response = await Client.SendAsync(new(new HttpMethod(method), $"/oembed?url={Origin}{Guide}"), Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order(StringComparer.Ordinal));
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Head_Any_Answers()
    {
        using var response = await Client.SendAsync(new(HttpMethod.Head, $"/oembed?url={Origin}{Guide}"), Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Get_PublicOriginElsewhere_IsOursAloneWhateverTheHost()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Site:PublicOrigin"] = "https://careers.example.org" });
        using var client = EmbedPortal.Client(portal);

        using var ours = await client.GetAsync("/oembed?url=https://Careers.Example.org:443/guides/backend-developer", Cancel);
        using var host = await client.GetAsync($"/oembed?url={portal.BaseAddress}guides/backend-developer", Cancel);
        using var plain = await client.GetAsync("/oembed?url=http://careers.example.org/guides/backend-developer", Cancel);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [ours.StatusCode, host.StatusCode, plain.StatusCode]);
        Assert.Contains("https://careers.example.org/embed/v1/guides/backend-developer", await ours.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RetiredIs401AndRenamedLeadsOn()
    {
        await using var portal = await PortalFactory.StartAsync();
        await portal.PublishAsync(SmallRoleGuide.Of("clerk"), SmallRoleGuide.Of("porter"));
        var shelf = portal.Services.GetRequiredService<GuideShelf>();
        using var counsellor = await portal.NewStaffAsync(PortalRoles.Counsellor);
        await shelf.UnpublishAsync(await portal.GuideIdAsync("porter"), note: null, counsellor.Actor, Cancel);
        await shelf.RenameAsync(await portal.GuideIdAsync("clerk"), "registrar", counsellor.Actor, Cancel);
        using var client = EmbedPortal.Client(portal);
        var origin = portal.BaseAddress.GetLeftPart(UriPartial.Authority);

        using var retired = await client.GetAsync($"/oembed?url={origin}/guides/porter", Cancel);
        using var renamed = await client.GetAsync($"/oembed?url={origin}/guides/clerk/paths/way", Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, retired.StatusCode);
        Assert.Contains("/embed/v1/guides/registrar/paths/way", await renamed.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TooOften_Is429UntilTheTimeIsOver()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string>
        {
            ["Limits:OEmbed:PerAddress:Attempts"] = "2", ["Limits:OEmbed:PerAddress:Per"] = "00:01:00",
        });
        using var client = EmbedPortal.Client(portal);
        var address = $"/oembed?url={portal.BaseAddress}guides/backend-developer";
        using var first = await client.GetAsync(address, Cancel);
        using var second = await client.GetAsync(address, Cancel);
        using var third = await client.GetAsync(address, Cancel);
        portal.Clock.Advance(third.Headers.RetryAfter!.Delta!.Value);
        using var later = await client.GetAsync(address, Cancel);

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK],
            [first.StatusCode, second.StatusCode, third.StatusCode, later.StatusCode]);
        Assert.Equal(TimeSpan.FromMinutes(1), third.Headers.RetryAfter.Delta);
        Assert.Equal("*", Assert.Single(third.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Title_WithMarkup_IsTextAndStaysText()
    {
        await using var portal = await PortalFactory.StartAsync();
        await portal.PublishAsync(SmallRoleGuide.Of("clerk") with { Title = "\"Clerk\" <script>alert(1)</script>" });
        using var client = EmbedPortal.Client(portal);
        var answer = JsonDocument.Parse(await client.GetStringAsync($"/oembed?url={portal.BaseAddress}guides/clerk", Cancel)).RootElement;

        var html = new HtmlParser().ParseDocument(answer.GetProperty("html").GetString()!);
        Assert.Contains("<script>", answer.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Empty(html.QuerySelectorAll("script"));
        Assert.Equal(answer.GetProperty("title").GetString(), html.QuerySelector("iframe")!.GetAttribute("title"));
    }

    private Task<HttpResponseMessage> AskAsync(string query) => Client.GetAsync($"/oembed?{query}", Cancel);

    private static void IsFrame(string html, string title, string page, string embed, int width, int height)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        Assert.Equal(["BLOCKQUOTE", "IFRAME"], body.Children.Select(child => child.TagName));
        Assert.Equal(page, body.QuerySelector("blockquote a")!.GetAttribute("href"));
        Assert.Equal(title, body.QuerySelector("blockquote a")!.TextContent);
        var frame = body.QuerySelector("iframe")!;
        Assert.Equal(
            (title, embed, $"{width}", $"{height}"),
            (frame.GetAttribute("title"), frame.GetAttribute("src"), frame.GetAttribute("width"), frame.GetAttribute("height")));
    }
}
