using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reading;

/// <summary>The comparison of paths over the wire.</summary>
public sealed class PathsPageTests(PathsPageTests.RunningPortal running) : IClassFixture<PathsPageTests.RunningPortal>
{
    private const string Address = "/guides/backend-developer/paths";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Comparison_IsAPageOfTheGuide()
    {
        using var response = await running.Client.GetAsync(Address, Cancel);
        var page = await PageAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("The paths to Backend Developer, side by side", Markup.Text(page.QuerySelector("h1")!));
        Assert.Equal(3, page.QuerySelectorAll("thead th").Length);
        Assert.EndsWith(Address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("The paths to Backend Developer, side by side – Waypost", page.Title);
    }

    [Fact]
    public async Task Head_Comparison_IsThere()
    {
        using var response = await running.Client.SendAsync(new(HttpMethod.Head, Address), Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/guides/nowhere/paths")]
    [InlineData("/guides/Not_A_Slug/paths")]
    public async Task Get_UnknownGuide_Is404(string address)
    {
        using var response = await running.Client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Get_Situation_AnswersForEveryPathAndIsKeptNowhere()
    {
        const string Asked = Address + "?from=it-or-sysadmin&months=18&hours=10&budget=300&currency=USD";
        using var first = await running.Client.GetAsync(Asked, Cancel);
        using var second = await running.Client.GetAsync(Asked, Cancel);
        var page = await PageAsync(first);

        Assert.Equal(3, page.QuerySelectorAll(".fit").Length);
        Assert.Equal("18", page.QuerySelector("#months")!.GetAttribute("value"));
        Assert.Null(second.Headers.Age);
        Assert.False(first.Headers.Contains("Set-Cookie"));
        Assert.EndsWith(Address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(first.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task Get_WithoutASituation_ComesFromTheStore()
    {
        using var first = await running.Client.GetAsync(Address, Cancel);
        using var second = await running.Client.GetAsync(Address + "?utm_source=mail", Cancel);

        Assert.NotNull(second.Headers.Age);
    }

    [Theory]
    [InlineData("months=soon", "months")]
    [InlineData("months=-3", "months")]
    [InlineData("hours=%00%1b", "hours")]
    [InlineData("budget=%3Cscript%3E", "budget")]
    [InlineData("currency=XXX", "currency")]
    [InlineData("from=%F0%9F%98%80", "from")]
    [InlineData("from=%FF%FE", "from")]
    public async Task Get_BadValue_IsANormalPageWithANote(string query, string field)
    {
        using var response = await running.Client.GetAsync($"{Address}?{query}", Cancel);
        var page = await PageAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"#{field}", Assert.Single(page.QuerySelectorAll(".note.warn a")).GetAttribute("href"));
        Assert.Equal("true", page.QuerySelector($"#{field}")!.GetAttribute("aria-invalid"));
        Assert.Empty(page.QuerySelectorAll(".fit, script:not([type='application/ld+json'])"));
    }

    [Fact]
    public async Task Get_ALongValue_IsCutWithANote()
    {
        using var response = await running.Client.GetAsync($"{Address}?months={new string('7', 6_000)}", Cancel);
        var page = await PageAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(new string('7', 40), page.QuerySelector("#months")!.GetAttribute("value"));
        Assert.Single(page.QuerySelectorAll(".note.warn a"));
    }

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancel));

    public sealed class RunningPortal : IAsyncLifetime
    {
        private PortalFactory portal = null!;

        public HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            portal = await PortalFactory.StartAsync();
            Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.BaseAddress };
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await portal.DisposeAsync();
        }
    }
}
