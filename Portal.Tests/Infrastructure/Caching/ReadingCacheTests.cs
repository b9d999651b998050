using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;
using Portal.Tests.Support;

namespace Portal.Tests.Infrastructure.Caching;

/// <summary>Reading pages as they come over the wire from the real pipeline.</summary>
public sealed partial class ReadingCacheTests : IAsyncLifetime
{
    private const string GuideAddress = "/guides/backend-developer";

    private PortalFactory portal = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await portal.DisposeAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/guides")]
    [InlineData("/guides?q=databases")]
    [InlineData(GuideAddress)]
    [InlineData(GuideAddress + "/paths/from-it")]
    [InlineData("/nowhere")]
    public async Task Get_AnyReadingPage_HasTheStrictPolicyAndNoCookie(string address)
    {
        using var response = await SendAsync(address);

        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Get_ASecondTime_ComesFromTheStore()
    {
        using var first = await SendAsync(GuideAddress);
        using var second = await SendAsync(GuideAddress);

        Assert.Null(first.Headers.Age);
        Assert.NotNull(second.Headers.Age);
        Assert.Equal(await TextAsync(first), await TextAsync(second));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("zstd", null)]
    [InlineData(null, null)]
    public async Task Get_WithAnEncoding_AnswersTheBestOfThreeFromOneEntryEach(string? accepted, string? expected)
    {
        using var warmed = await SendAsync(GuideAddress, expected);
        using var response = await SendAsync(GuideAddress, accepted);

        Assert.Equal(expected, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.NotNull(response.Headers.Age);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.Contains("How to become a Backend Developer", await TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithUnknownQueryKeysAndAnotherHost_IsTheSameEntry()
    {
        using var warmed = await SendAsync(GuideAddress);
        using var request = new HttpRequestMessage(HttpMethod.Get, GuideAddress + "?utm_source=mail&fbclid=1");
        request.Headers.Host = "elsewhere.example";

        using var response = await client.SendAsync(request, Cancel);

        Assert.NotNull(response.Headers.Age);
        Assert.DoesNotContain("elsewhere.example", await TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AsSomebodySignedIn_ComesFromTheStoreToo()
    {
        using var warmed = await SendAsync(GuideAddress);
        using var request = new HttpRequestMessage(HttpMethod.Get, GuideAddress);
        request.Headers.Add("Cookie", "portal-session=anything; portal-form=anything");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "anything");

        using var response = await client.SendAsync(request, Cancel);

        Assert.NotNull(response.Headers.Age);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Get_WithASearch_IsNotStored()
    {
        using var first = await SendAsync("/guides?q=backend");
        using var second = await SendAsync("/guides?q=backend");

        Assert.Null(second.Headers.Age);
    }

    [Fact]
    public async Task Get_NotFound_IsNotStored()
    {
        using var first = await SendAsync("/guides/nowhere");
        using var second = await SendAsync("/guides/nowhere");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (first.StatusCode, second.StatusCode));
        Assert.Null(second.Headers.Age);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("br")]
    public async Task Get_WithItsETag_Is304FromTheStoreAndOnAMiss(string? encoding)
    {
        using var first = await SendAsync(GuideAddress, encoding);
        var tag = first.Headers.ETag!.ToString();
        using var hit = await SendAsync(GuideAddress, encoding, tag);
        await portal.Services.GetRequiredService<ReadingCacheEviction>().EvictGuidesAsync(["backend-developer"], Cancel);

        using var miss = await SendAsync(GuideAddress, encoding, tag);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified), (hit.StatusCode, miss.StatusCode));
        Assert.Equal(tag, miss.Headers.ETag!.ToString());
        Assert.Empty(await miss.Content.ReadAsByteArrayAsync(Cancel));
        Assert.False(hit.Headers.ETag!.IsWeak);
    }

    [Fact]
    public async Task Get_InDifferentEncodings_HasDifferentETags()
    {
        using var plain = await SendAsync(GuideAddress);
        using var brotli = await SendAsync(GuideAddress, "br");

        Assert.NotEqual(plain.Headers.ETag, brotli.Headers.ETag);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(GuideAddress)]
    public async Task Head_AnyReadingPage_IsTheHeadOfTheGet(string address)
    {
        using var get = await SendAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task StyleSheet_OfAPage_HasAFingerprintAndAYear()
    {
        using var page = await SendAsync(GuideAddress);
        var address = Markup.StyleSheets(await TextAsync(page))[0];

        using var response = await SendAsync(address, "br, gzip");

        Assert.Matches(@"^/tokens\.\w+\.css$", address);
        Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl!.MaxAge);
        Assert.NotEmpty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task FirstVisit_OfTheGuidePage_IsAtMost40KB()
    {
        using var page = await SendAsync(GuideAddress, "br");
        var bytes = (await page.Content.ReadAsByteArrayAsync(Cancel)).Length;
        using var plain = await SendAsync(GuideAddress);
        foreach (var address in Markup.StyleSheets(await TextAsync(plain)))
        {
            using var sheet = await SendAsync(address, "br, gzip");
            bytes += (await sheet.Content.ReadAsByteArrayAsync(Cancel)).Length;
        }

        Assert.InRange(bytes, 1, 40 * 1024);
    }

    [Fact]
    public async Task Canonical_OfAPage_UsesThePublicOriginAndNeverTheRequestsHost()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, GuideAddress);
        request.Headers.Host = "forged.example";
        using var response = await client.SendAsync(request, Cancel);

        var origin = portal.Services.GetRequiredService<PublicOrigin>();
        Assert.Contains($"<link rel=\"canonical\" href=\"{origin.Absolute(GuideAddress)}\"", await TextAsync(response), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string? encoding = null, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        }

        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }

        return await client.SendAsync(request, Cancel);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStreamAsync(Cancel);
        await using Stream decoded = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(decoded);
        return await reader.ReadToEndAsync(Cancel);
    }
}
