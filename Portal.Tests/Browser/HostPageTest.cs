using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>Embeds in pages of another origin, as a browser shows them.</summary>
public abstract class HostPageTest(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    protected const string Guide = "/embed/v1/guides/backend-developer", Path = Guide + "/paths/computer-science-degree";

    protected string Origin => Portal.BaseAddress.GetLeftPart(UriPartial.Authority);

    /// <summary>A page of another site with this body, where nothing is asked of anybody but it and the portal, and no cookie comes.</summary>
    protected async Task<Visit> OpenAsync(string body, bool scripts = true)
    {
        var host = UntilTheEnd(await HostSite.StartAsync(("page", body)));
        var visit = await VisitHostAsync(host.Address, scripts);
        await visit.GoToAsync("/page");
        Assert.Empty(await visit.Context.CookiesAsync());
        return visit;
    }

    protected async Task<Visit> VisitHostAsync(Uri host, bool scripts = true)
    {
        var visit = await VisitAsync(host, scripts: scripts);
        visit.Expect(new Regex($"^Request leaves the portal: {Regex.Escape(Origin)}/"));
        // A cookie of the portal in a page of another site would be one that follows readers around.
        visit.RefuseCookies();
        return visit;
    }

    protected async Task IsShownAsync(string embed, Func<HostSite, Uri> origin, bool allowed)
    {
        var host = UntilTheEnd(await HostSite.StartAsync(("page", $"""<iframe title="Path" src="{Origin}{embed}"></iframe>""")));
        var visit = await VisitHostAsync(origin(host));
        if (!allowed)
        {
            visit.Expect(new Regex("frame-ancestors|status of 403"));
        }

        await visit.Page.GotoAsync(new Uri(origin(host), "page").ToString());
        var frame = visit.Page.Frames.Single(frame => frame != visit.Page.MainFrame);
        await frame.WaitForLoadStateAsync();
        Assert.Equal(allowed ? Origin + embed : "chrome-error://chromewebdata/", frame.Url);
    }

    protected async Task FollowsAsync(Visit visit, ILocator link)
    {
        await link.ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex($"^{Regex.Escape(Origin)}/guides/backend-developer"));
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
    }

    protected async Task<string> IntegrityAsync()
    {
        using var client = new HttpClient { BaseAddress = Portal.BaseAddress };
        var facts = JsonDocument.Parse(await client.GetStringAsync("/embed/v1.json", TestContext.Current.CancellationToken));
        return facts.RootElement.GetProperty("integrity").GetString()!;
    }

    /// <summary>All three style sheets: the height of tokens.css, the line of reading.css, the ground of embed.css.</summary>
    protected static async Task IsStyledAsync(IFrameLocator frame)
    {
        await Assertions.Expect(frame.Locator(".embed")).ToHaveCSSAsync("border-top-width", "8px");
        await Assertions.Expect(frame.Locator(".stations")).ToHaveCSSAsync("list-style-type", "none");
        await Assertions.Expect(frame.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
    }

    protected static Task<int> HeightAsync(IFrameLocator frame) =>
        frame.Locator(".embed").EvaluateAsync<int>("embed => Math.ceil(embed.getBoundingClientRect().height)");

    protected static Task<IJSHandle> HeardAsync(Visit visit, int messages) =>
        visit.Page.WaitForFunctionAsync("count => heard.length >= count", messages);

    protected static async Task<IReadOnlyList<Heard>> MessagesAsync(Visit visit) =>
        // As text: the driver marks the objects that it hands over.
        [.. JsonDocument.Parse(await visit.Page.EvaluateAsync<string>("() => JSON.stringify(heard)")).RootElement.EnumerateArray().Select(said => new Heard(
            said.GetProperty("origin").GetString()!, said.GetProperty("data"), said.GetProperty("at").GetDouble()))];

    protected sealed record Heard(string Origin, JsonElement Data, double At)
    {
        public bool IsOwn => Data.ValueKind is JsonValueKind.Object && Data.TryGetProperty("type", out _);

        public string? Word => Data.ValueKind is JsonValueKind.Object && Data.TryGetProperty("message", out var word) ? word.GetString() : null;

        public int Height => Data.GetProperty("height").GetInt32();
    }
}
