using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Studio.Review;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Embeds;

/// <summary>Embeds as they come over the wire: status, headers, freshness.</summary>
public sealed class EmbedRoutesTests(EmbedPortal shared) : EmbedTest(shared)
{
    private const string Anywhere = "https: http://localhost:* moodleappfs://localhost";

    [Theory]
    [InlineData(EmbedPortal.Guide)]
    [InlineData(EmbedPortal.Path)]
    [InlineData(EmbedPortal.Internship)]
    [InlineData(EmbedPortal.Guide + "?sections=timeline,reality-checks&place=KE&lang=en&theme=dark&accent=8a1c3d&unknown=x")]
    public async Task Get_Embed_HasEveryHeaderOnce(string address)
    {
        using var response = await Client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            $"default-src 'none'; img-src 'self' data: {Origin}; style-src 'self' {Origin}; script-src 'self' {Origin}; "
            + $"base-uri 'none'; form-action 'none'; frame-ancestors {Anywhere}",
            Policy(response));
        Assert.Equal("public, max-age=300, stale-while-revalidate=86400", Assert.Single(response.Headers.GetValues("Cache-Control")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("camera=()", Assert.Single(response.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.Equal($"<{Origin}{address.Split('?')[0]["/embed/v1".Length..]}>; rel=\"canonical\"", Assert.Single(response.Headers.GetValues("Link")));
        Assert.False(response.Headers.ETag!.IsWeak);
        Assert.False(response.Headers.Contains("X-Frame-Options"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Age"));
    }

    [Fact]
    public async Task Get_FromTheStore_HasTheSameHeadersAsAnew()
    {
        const string address = EmbedPortal.Path + "?theme=auto";
        using var anew = await Client.GetAsync(address, Cancel);
        using var stored = await Client.GetAsync(address, Cancel);

        Assert.Equal(Names(anew), Names(stored));
        Assert.Equal(anew.Headers.ETag, stored.Headers.ETag);
        Assert.Equal(await anew.Content.ReadAsStringAsync(Cancel), await stored.Content.ReadAsStringAsync(Cancel));

        static IEnumerable<string> Names(HttpResponseMessage response) => response.Headers
            .Where(header => header.Key is not ("Date" or "Transfer-Encoding" or "blazor-enhanced-nav"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(EmbedPortal.Guide)]
    [InlineData(EmbedPortal.Path)]
    [InlineData(EmbedPortal.Internship)]
    public async Task Head_Embed_IsTheSameWithoutBody(string address)
    {
        using var response = await Client.SendAsync(new(HttpMethod.Head, address), Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(response.Headers.ETag);
        Assert.Contains("frame-ancestors", Policy(response), StringComparison.Ordinal);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task Get_WithTheTagOfAnEarlierAnswer_Is304WithItsHeaders(string encoding)
    {
        using var first = await SendAsync(null);
        using var again = await SendAsync(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("public, max-age=300, stale-while-revalidate=86400", Assert.Single(again.Headers.GetValues("Cache-Control")));
        Assert.Equal(Anywhere, Ancestors(again));
        Assert.True(again.Headers.Contains("Link"));

        Task<HttpResponseMessage> SendAsync(EntityTagHeaderValue? tag)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, EmbedPortal.Guide);
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            if (tag is not null)
            {
                request.Headers.IfNoneMatch.Add(tag);
            }

            return Client.SendAsync(request, Cancel);
        }
    }

    [Theory]
    [InlineData("/embed/v1/guides/no-such-role")]
    [InlineData("/embed/v1/guides/Not_A_Slug")]
    [InlineData("/embed/v1/guides/%3Cscript%3E")]
    [InlineData(EmbedPortal.Guide + "/paths/no-such-path")]
    [InlineData("/embed/v1/internships/no-such-internship")]
    public async Task Get_NothingThere_Is404InAFrameWithAWayOn(string address)
    {
        using var response = await Client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(Anywhere, Ancestors(response));
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
        Assert.False(response.Headers.Contains("Link"));
        IsWayOn(await EmbedPortal.ReadAsync(response));
    }

    [Theory]
    [InlineData("?accent=fff", "six hexadecimal digits")]
    [InlineData("?accent=%238a1c3d", "six hexadecimal digits")]
    [InlineData("?accent=8a1c3d;}", "six hexadecimal digits")]
    [InlineData("?theme=blue", "light, dark, auto")]
    [InlineData("?theme=LIGHT", "light, dark, auto")]
    [InlineData("?sections=paths,jobs", "timeline, paths, reality-checks")]
    [InlineData("?sections=,", "timeline, paths, reality-checks")]
    public async Task Get_BadValue_Is400ThatSaysWhatIsWrong(string query, string expected)
    {
        foreach (var page in (string[])[EmbedPortal.Guide, EmbedPortal.Path, EmbedPortal.Internship])
        {
            using var response = await Client.GetAsync(page + query, Cancel);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal(Anywhere, Ancestors(response));
            var document = await EmbedPortal.ReadAsync(response);
            Assert.Contains(expected, document.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("8a1c3d;", document.DocumentElement.OuterHtml, StringComparison.Ordinal);
            IsWayOn(document);
        }
    }

    [Theory]
    [InlineData("?place=atlantis", "“atlantis”")]
    [InlineData("?lang=xx", "“xx”")]
    public async Task Get_UnknownPlaceOrLanguage_IsShownWithANote(string query, string expected)
    {
        using var response = await Client.GetAsync(EmbedPortal.Guide + query, Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(expected, (await EmbedPortal.ReadAsync(response)).QuerySelector(".note.warn")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EmptyValues_AreThePlainEmbed()
    {
        var plain = await Client.GetStringAsync(EmbedPortal.Guide, Cancel);

        Assert.Equal(plain, await Client.GetStringAsync(EmbedPortal.Guide + "?sections=&theme=&accent=&place=&lang=&p=", Cancel));
        Assert.Equal(plain, await Client.GetStringAsync(EmbedPortal.Guide + "?theme=light&utm_source=x", Cancel));
    }

    [Fact]
    public async Task Post_Embed_IsNotAllowed()
    {
        using var response = await Client.PostAsync(EmbedPortal.Guide, content: null, Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Get_RenamedGuide_LeadsOnWithAllThatWasAsked()
    {
        await using var portal = await PortalFactory.StartAsync();
        await portal.PublishAsync(SmallRoleGuide.Of("clerk"));
        using var counsellor = await portal.NewStaffAsync(PortalRoles.Counsellor);
        using var client = EmbedPortal.Client(portal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/embed/v1/guides/clerk/paths/way"));
        await portal.Services.GetRequiredService<GuideShelf>().RenameAsync(await portal.GuideIdAsync("clerk"), "registrar", counsellor.Actor, Cancel);

        using var response = await client.GetAsync("/embed/v1/guides/clerk/paths/way?theme=dark&accent=8a1c3d", Cancel);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/embed/v1/guides/registrar/paths/way?theme=dark&accent=8a1c3d", response.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/embed/v1/guides/registrar/paths/way?theme=dark&accent=8a1c3d"));

        async Task<HttpStatusCode> StatusAsync(string address)
        {
            using var answer = await client.GetAsync(address, Cancel);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Get_RetiredGuide_Is410InAFrameAtOnce()
    {
        await using var portal = await PortalFactory.StartAsync();
        await portal.PublishAsync(SmallRoleGuide.Of("clerk"));
        using var client = EmbedPortal.Client(portal);
        using var counsellor = await portal.NewStaffAsync(PortalRoles.Counsellor);
        using var before = await client.GetAsync("/embed/v1/guides/clerk", Cancel);
        await portal.Services.GetRequiredService<GuideShelf>().UnpublishAsync(await portal.GuideIdAsync("clerk"), "Nobody keeps records.", counsellor.Actor, Cancel);

        using var response = await client.GetAsync("/embed/v1/guides/clerk", Cancel);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Equal(Anywhere, Ancestors(response));
        var document = await EmbedPortal.ReadAsync(response);
        Assert.Contains("Clerk clerk", document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody keeps records.", document.Body.TextContent, StringComparison.Ordinal);
        IsWayOn(document);
    }

    [Fact]
    public async Task Get_PublishedAgain_ShowsTheNewGuideAtOnce()
    {
        await using var portal = await PortalFactory.StartAsync();
        await portal.PublishAsync(SmallRoleGuide.Of("clerk"));
        using var client = EmbedPortal.Client(portal);
        Assert.Contains("Keeps records", await client.GetStringAsync("/embed/v1/guides/clerk", Cancel), StringComparison.Ordinal);

        await portal.PublishAsync(SmallRoleGuide.Of("clerk") with { Summary = "Finds what others lost." });

        Assert.Contains("Finds what others lost.", await client.GetStringAsync("/embed/v1/guides/clerk", Cancel), StringComparison.Ordinal);
    }

    private static void IsWayOn(AngleSharp.Html.Dom.IHtmlDocument document)
    {
        Assert.Equal("_top", document.QuerySelector("base")!.GetAttribute("target"));
        Assert.Equal("/guides", document.QuerySelector("a.btn")!.GetAttribute("href"));
        Assert.Single(document.QuerySelectorAll("h1"));
    }
}

internal static class PublishedIds
{
    public static Task<int> GuideIdAsync(this PortalFactory portal, string slug) => portal.InDatabaseAsync(db =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            db.Set<Portal.Data.Entities.Guide>().Where(guide => guide.Slug == slug).Select(guide => guide.Id), TestContext.Current.CancellationToken));
}
