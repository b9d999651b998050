using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;

namespace Portal.Tests.Features.Reading;

/// <summary>The routes of the running portal, as far as they need no published guide.</summary>
public sealed class ReadingRoutesTests(ReadingRoutesTests.RunningPortal portal) : IClassFixture<ReadingRoutesTests.RunningPortal>
{
    private const string Fault = "/a-page-that-fails";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/no/such/page")]
    [InlineData("/guides/Not_A_Slug")]
    [InlineData("/guides/%3Cscript%3E")]
    [InlineData("/guides/backend-developer/paths/Not_A_Slug")]
    [InlineData("/guides/-/paths/a")]
    [InlineData("/error")]
    public async Task Get_NothingThere_IsA404PageWithSearch(string address)
    {
        using var response = await portal.Client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        var html = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("This line stops here", html, StringComparison.Ordinal);
        Assert.Contains("role=\"search\"", html, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/guides/Backend-Developer?place=KE", "/guides/backend-developer?place=KE")]
    [InlineData("/guides/backend-developer/paths/A-Path", "/guides/backend-developer/paths/a-path")]
    public async Task Get_InCapitals_LeadsToTheAddressWithoutThem(string address, string present)
    {
        using var response = await portal.Client.GetAsync(address, Cancel);

        Assert.Equal((HttpStatusCode.MovedPermanently, present), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/guides/Not_A_Slug")]
    public async Task Head_NothingThere_Is404(string address)
    {
        using var response = await portal.Client.SendAsync(new(HttpMethod.Head, address), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/guides")]
    [InlineData("/guides/backend-developer")]
    public async Task Post_ReadingPage_IsNotAllowed(string address)
    {
        using var response = await portal.Client.PostAsync(address, content: null, Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Get_StyleSheetsOfAPage_AreThereUnderFingerprintedAddresses()
    {
        using var page = await portal.Client.GetAsync("/no-such-page", Cancel);
        var html = await page.Content.ReadAsStringAsync(Cancel);
        var sheets = new HtmlParser().ParseDocument(html)
            .QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(2, sheets.Count);
        foreach (var sheet in sheets)
        {
            Assert.Matches(@"^/(tokens|reading)\.[a-z0-9]+\.css$", sheet);
            using var response = await portal.Client.GetAsync(sheet, Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Get_PageThatFails_Is500WithAReferenceAndNothingElse()
    {
        using var response = await portal.Client.GetAsync(Fault, Cancel);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Matches("^[0-9a-f]{32}$|^[0-9A-Z]+(:[0-9A-F]+)?$", page.QuerySelector("main b")!.TextContent);
        Assert.DoesNotContain("a secret", page.Source.Text, StringComparison.Ordinal);
    }

    public sealed class RunningPortal : IAsyncLifetime
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-reading-");
        private readonly WebApplication app;

        public RunningPortal()
        {
            app = Program.Build(
                ["--environment", "Production", "--ConnectionStrings:Portal", $"Data Source={Path.Combine(folder.FullName, "portal.db")}"],
                builder => builder.WebHost.UseTestServer().UseStaticWebAssets());
            app.MapGet(Fault, string () => throw new InvalidOperationException("a secret"));
        }

        public HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await app.StartAsync(Cancel);
            Client = app.GetTestClient();
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            // What draws pictures in the background is waited for: it writes to the folder.
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }
}
