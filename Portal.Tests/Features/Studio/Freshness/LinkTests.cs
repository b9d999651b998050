using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Features.Studio.Freshness;
using Portal.Features.Studio.Freshness.Links;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Freshness;

/// <summary>Asks a server of its own on this machine; nothing outside is ever asked.</summary>
public sealed partial class LinkTests : IAsyncLifetime
{
    private static readonly ConnectRule ThisMachine = new((address, _) => IPAddress.IsLoopback(address));

    private readonly List<(string Method, string Path, string Agent)> asked = [];
    private readonly TaskCompletionSource never = new();
    private readonly TaskCompletionSource watched = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication server = null!;
    private int status = 200;

    private string Origin => server.Urls.First();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(AnswerAsync);
        await server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        never.TrySetResult();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("/fine", true, "200 OK")]
    [InlineData("/gone", false, "410 Gone")]
    [InlineData("/forbidden", true, "403 Forbidden")]
    [InlineData("/broken", false, "500 Internal Server Error")]
    [InlineData("/get-only", true, "200 OK")]
    [InlineData("/hops/5", true, "200 OK")]
    [InlineData("/hops/6", false, "Redirects more than 5 times")]
    [InlineData("/to-file", false, "Leads to something that is no web page")]
    public async Task Ask_AnAddress_AnswersAsItsServerDoes(string path, bool answers, string result)
    {
        using var client = Client(ThisMachine);

        Assert.Equal(new(answers, result), await client.AskAsync(Origin + path, TestContext.Current.CancellationToken));
        Assert.All(asked, request => Assert.Contains("link-check", request.Agent, StringComparison.Ordinal));
        Assert.Contains("https://portal.example.org", asked[0].Agent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_AServerThatFindsHeadFine_ReadsNoPage()
    {
        using var client = Client(ThisMachine);

        await client.AskAsync(Origin + "/fine", TestContext.Current.CancellationToken);

        Assert.Equal(["HEAD"], asked.Select(request => request.Method));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task Ask_ThisMachineByTheRealRule_NeverConnects(string host)
    {
        using var client = Client(ConnectRule.PublicWeb);

        var answer = await client.AskAsync($"http://{host}:{new Uri(Origin).Port}/fine", TestContext.Current.CancellationToken);

        Assert.Equal(new(false, "Leads to an address that is not of the public web"), answer);
        Assert.Empty(asked);
    }

    [Fact]
    public async Task Ask_ARedirectionToAForbiddenAddress_StopsBeforeIt()
    {
        // The first hop is allowed, what it leads to is not: as where a public page redirects into the network.
        var port = new Uri(Origin).Port;
        using var client = Client(new((address, to) => IPAddress.IsLoopback(address) && to == port));

        var answer = await client.AskAsync(Origin + "/to-other-port", TestContext.Current.CancellationToken);

        Assert.Equal(new(false, "Leads to an address that is not of the public web"), answer);
        Assert.All(asked, request => Assert.Equal("/to-other-port", request.Path));
    }

    [Fact]
    public async Task Ask_AServerThatNeverAnswers_GivesUp()
    {
        using var client = Client(ThisMachine, TimeSpan.FromMilliseconds(200));

        Assert.Equal(new(false, "No answer in time"), await client.AskAsync(Origin + "/never", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Allows_ByTheRealRule_OnlyThePortsOfTheWeb()
    {
        var address = IPAddress.Parse("93.184.216.34");

        Assert.True(ConnectRule.PublicWeb.Allows(address, 443));
        Assert.True(ConnectRule.PublicWeb.Allows(address, 80));
        Assert.False(ConnectRule.PublicWeb.Allows(address, 8080));
        Assert.False(ConnectRule.PublicWeb.Allows(IPAddress.Loopback, 443));
    }

    [Fact]
    public async Task Ask_EachWeek_CountsFailuresOnEndAndForgetsThemWhenItAnswers()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(SmallDocuments.Internship() with { Overview = "[here](https://unused.invalid)", Programmes = [] });
        using var client = Client(ThisMachine, TimeSpan.FromSeconds(2));
        var desk = new LinkDesk(client, new PublishedFacts(), database.Contexts, Options.Create(new LinkWatchOptions { Pause = TimeSpan.Zero }), database.Clock);
        await database.ReadAsync(async db =>
        {
            // An address of this machine passes no rule of the format: it is put in behind its back.
            var revision = await db.Set<GuideRevision>().SingleAsync();
            revision.Document = revision.Document.Replace("https://unused.invalid", Origin + "/changing", StringComparison.Ordinal);
            return await db.SaveChangesAsync();
        });

        status = 404;
        Assert.Single(await desk.AskAsync(everything: false, default));
        Assert.Empty(await desk.AskAsync(everything: false, default));
        database.Clock.Advance(LinkDesk.Interval);
        var second = Assert.Single(await desk.AskAsync(everything: false, default));
        var failing = await database.ReadAsync(db => db.Set<LinkCheck>().SingleAsync());
        status = 200;
        Assert.Single(await desk.AskAsync(everything: true, default));
        var fine = await database.ReadAsync(db => db.Set<LinkCheck>().SingleAsync());

        Assert.Equal((2, "404 Not Found", TimeSpan.FromDays(7)), (failing.Failures, failing.Result, failing.CheckedUtc - failing.FailingSinceUtc!.Value));
        Assert.Equal(["backend-internship"], second.Slugs);
        Assert.Equal((0, "200 OK", null), (fine.Failures, fine.Result, fine.FailingSinceUtc));
    }

    private static LinkClient Client(ConnectRule rule, TimeSpan? timeout = null) => new(
        rule, Options.Create(new LinkWatchOptions { Timeout = timeout ?? TimeSpan.FromSeconds(20) }),
        Options.Create(new SiteOptions { PublicOrigin = "https://portal.example.org" }));

    private async Task AnswerAsync(HttpContext http)
    {
        lock (asked)
        {
            asked.Add((http.Request.Method, http.Request.Path, http.Request.Headers.UserAgent.ToString()));
        }

        var path = http.Request.Path.Value!;
        switch (path)
        {
            case "/gone":
                http.Response.StatusCode = 410;
                break;
            case "/forbidden":
                http.Response.StatusCode = 403;
                break;
            case "/broken":
                http.Response.StatusCode = 500;
                break;
            case "/changing":
                http.Response.StatusCode = status;
                break;
            case "/get-only":
                http.Response.StatusCode = HttpMethods.IsGet(http.Request.Method) ? 200 : 404;
                break;
            case "/to-file":
                http.Response.StatusCode = 302;
                http.Response.Headers.Location = "file:///etc/passwd";
                break;
            case "/to-other-port":
                http.Response.StatusCode = 302;
                http.Response.Headers.Location = "http://127.0.0.1:9/secret";
                break;
            case "/watched":
                watched.TrySetResult();
                break;
            case "/never":
                await never.Task;
                break;
            case not null when path.StartsWith("/hops/", StringComparison.Ordinal) && path != "/hops/0":
                http.Response.StatusCode = 301;
                http.Response.Headers.Location = $"/hops/{int.Parse(path["/hops/".Length..], null) - 1}";
                break;
        }
    }
}
