using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Portal.Components.Shared.Sharing;
using Portal.Features.Studio.Publishing;
using Portal.Features.Reading.Pictures;
using Portal.Infrastructure;
using Portal.Tests.Support;
using SkiaSharp;

namespace Portal.Tests.Features.Reading.Pictures;

/// <summary>The pictures as networks fetch them.</summary>
public sealed class PicturePagesTests : IAsyncLifetime
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
    [InlineData("/internships")]
    [InlineData("/about")]
    [InlineData(GuideAddress)]
    [InlineData(GuideAddress + "/paths")]
    [InlineData(GuideAddress + "/paths/from-it")]
    public async Task Page_Any_NamesItsPictureWithSizeAndWords(string address)
    {
        var page = await PageAsync(address);

        var picture = new Uri(Meta(page, "og:image"));
        Assert.Equal(portal.BaseAddress.Authority, picture.Authority);
        Assert.Equal(address.StartsWith(GuideAddress, StringComparison.Ordinal), picture.AbsolutePath.Contains("backend-developer", StringComparison.Ordinal));
        Assert.Equal(("1200", "630", "image/png"), (Meta(page, "og:image:width"), Meta(page, "og:image:height"), Meta(page, "og:image:type")));
        Assert.StartsWith("Waypost: ", Meta(page, "og:image:alt"), StringComparison.Ordinal);
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        using var image = SKBitmap.Decode(await client.GetByteArrayAsync(picture, Cancel));
        Assert.Equal((1200, 630), (image.Width, image.Height));
    }

    [Fact]
    public async Task Picture_Current_MayBeKeptForAYear()
    {
        var address = Meta(await PageAsync(GuideAddress), "og:image");
        using var got = await client.GetAsync(address, Cancel);
        using var head = await client.SendAsync(new(HttpMethod.Head, address), Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(got.Headers.ETag!.Tag));
        using var unchanged = await client.SendAsync(again, Cancel);

        Assert.Equal("image/png", got.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", got.Headers.CacheControl!.ToString());
        Assert.False(got.Headers.Contains("Set-Cookie"));
        Assert.Equal((HttpStatusCode.OK, got.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal("public, max-age=31536000, immutable", unchanged.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/og/backend-developer-0000000000000000.png", GuideAddress)]
    [InlineData("/og/0000000000000000.png", "/")]
    public async Task Picture_OfAnEarlierContent_LeadsToThatOfToday(string old, string page)
    {
        using var response = await client.GetAsync(old, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
        Assert.EndsWith(response.Headers.Location!.OriginalString, Meta(await PageAsync(page), "og:image"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/og/no-such-guide-0000000000000000.png")]
    [InlineData("/og/Not_A_Slug-0000000000000000.png")]
    [InlineData("/og/-0000000000000000.png")]
    [InlineData("/og/..%2F..%2Fportal-0000000000000000.png")]
    public async Task Picture_OfNothing_Is404(string address)
    {
        using var response = await client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Publish_Document_DrawsItsPictureBeforeAnybodyAsks()
    {
        var guide = SampleGuide.Document() with { Slug = "lamplighter", Title = "Lamplighter" };
        var name = $"{new SharePictures("Waypost").Of(guide).Hash}.png";
        var drawn = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(Directory.CreateDirectory(Path.Combine(portal.Folder, "pictures", guide.Slug)).FullName, name);
        watcher.Renamed += (_, _) => drawn.TrySetResult();
        watcher.EnableRaisingEvents = true;

        var result = await portal.Services.GetRequiredService<GuidePublisher>().PublishAsync([guide], PublishedGuides.Person, reword: true, Cancel);

        Assert.IsType<PublishResult.Done>(result);
        await drawn.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
    }

    private async Task<IHtmlDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await client.GetStringAsync(address, Cancel));

    private static string Meta(IHtmlDocument page, string property) =>
        Assert.Single(page.QuerySelectorAll($"meta[property='{property}']")).GetAttribute("content")!;
}
