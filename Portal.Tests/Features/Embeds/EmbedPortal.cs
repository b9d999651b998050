using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Portal.Tests.Features.Embeds;
using Portal.Tests.Support;

[assembly: AssemblyFixture(typeof(EmbedPortal))]

namespace Portal.Tests.Features.Embeds;

/// <summary>
/// One portal for the tests of embeds that change nothing in it but add institutions of their own: a shipped guide and an
/// internship guide. Started when the first of them asks for it.
/// </summary>
public sealed class EmbedPortal : IAsyncDisposable
{
    public const string Guide = "/embed/v1/guides/backend-developer", Path = Guide + "/paths/computer-science-degree",
        Internship = "/embed/v1/internships/" + SampleInternship.Slug;

    // All tests come from one address, and the clock stands still.
    private static readonly Dictionary<string, string> Settings = new() { ["Limits:OEmbed:PerAddress:Attempts"] = "10000" };

    private readonly Lazy<Task<PortalFactory>> portal = new(StartAnewAsync);

    public Task<PortalFactory> StartAsync() => portal.Value;

    public static HttpClient Client(PortalFactory portal) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.BaseAddress };

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        if (portal.IsValueCreated)
        {
            await (await portal.Value).DisposeAsync();
        }
    }

    /// <summary>One of its own for a test that asks what is stored: whatever changes an institution has pages of all made anew.</summary>
    public static async Task<PortalFactory> StartAnewAsync()
    {
        var started = await PortalFactory.StartAsync(settings: Settings);
        await started.PublishAsync(SampleInternship.Document());
        return started;
    }
}

/// <summary>A test that asks the shared portal over HTTP.</summary>
public abstract class EmbedTest(EmbedPortal shared) : IAsyncLifetime
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected PortalFactory Portal { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    protected string Origin => Portal.BaseAddress.GetLeftPart(UriPartial.Authority);

    public virtual async ValueTask InitializeAsync()
    {
        Portal = await shared.StartAsync();
        Client = EmbedPortal.Client(Portal);
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        return ValueTask.CompletedTask;
    }

    protected async Task<IHtmlDocument> DocumentAsync(string address)
    {
        using var response = await Client.GetAsync(address, Cancel);
        return await EmbedPortal.ReadAsync(response);
    }

    protected static string Policy(HttpResponseMessage response) => Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

    protected static string Ancestors(HttpResponseMessage response) =>
        Assert.Single(Policy(response).Split("; "), part => part.StartsWith("frame-ancestors ", StringComparison.Ordinal))["frame-ancestors ".Length..];
}
