using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portal.Tests.Support;

/// <summary>
/// A person at a browser of their own, with cookies of their own. Everything that goes wrong unseen is written down:
/// errors on the console, policy violations among them, exceptions of scripts, requests that leave the portal.
/// </summary>
public sealed class Visit
{
    private readonly ConcurrentQueue<string> problems = new();
    private readonly List<Regex> expected = [];
    private readonly ConcurrentBag<Task> cookies = [];

    private Visit(Uri origin, IBrowserContext context)
    {
        Origin = origin;
        Context = context;
        context.Console += (_, message) => Note(message.Type == "error", $"Console: {message.Text}");
        context.WebError += (_, error) => Note(isProblem: true, $"Script: {error.Error}");
        context.Request += (_, request) => Note(Leaves(request.Url), $"Request leaves the portal: {request.Url}");
    }

    /// <summary>Where the portal is.</summary>
    public Uri Origin { get; }

    public IBrowserContext Context { get; }

    public IPage Page { get; private set; } = null!;

    /// <param name="width">Of the window, in pixels.</param>
    public static async Task<Visit> BeginAsync(IBrowser browser, Uri origin, int width, bool scripts)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = origin.ToString(),
            ViewportSize = new() { Width = width, Height = 844 },
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
        });
        var visit = new Visit(origin, context) { Page = await context.NewPageAsync() };
        visit.Page.WebSocket += (_, socket) => visit.Note(visit.Leaves(socket.Url), $"Connection leaves the portal: {socket.Url}");
        return visit;
    }

    /// <summary>What this test brings about on purpose is no problem.</summary>
    public void Expect(Regex problem) => expected.Add(problem);

    /// <summary>From now on a cookie that any answer sets is a problem, be it kept or not.</summary>
    public void RefuseCookies() => Context.Response += (_, response) => cookies.Add(NoteCookieAsync(response));

    /// <summary>Opens a page and answers the status.</summary>
    /// <param name="address">Relative to the root.</param>
    public async Task<int> GoToAsync(string address) => (await Page.GotoAsync(address))!.Status;

    /// <summary>Has the same cookies from now on.</summary>
    public Task TakeCookiesAsync(PortalBrowser from) =>
        Context.AddCookiesAsync(from.Cookies.GetAllCookies().Select(cookie => new Microsoft.Playwright.Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = Origin.Host, Path = cookie.Path, HttpOnly = cookie.HttpOnly,
        }));

    /// <summary>Closes the browser and answers what went wrong and was not expected.</summary>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        await Task.WhenAll(cookies);
        await Context.CloseAsync();
        return [.. problems.Where(problem => !expected.Exists(pattern => pattern.IsMatch(problem)))];
    }

    /// <summary>The driver's own list of headers leaves cookies out; all of them have to be asked for.</summary>
    private async Task NoteCookieAsync(IResponse response)
    {
        try
        {
            Note(await response.HeaderValueAsync("set-cookie") is not null, $"A cookie is set by {response.Url}");
        }
        catch (PlaywrightException)
        {
            // Its page was left before it was there.
        }
    }

    private void Note(bool isProblem, string problem)
    {
        if (isProblem)
        {
            problems.Enqueue($"{problem} (at {Page?.Url})");
        }
    }

    private bool Leaves(string address) =>
        new Uri(address) is { Scheme: not ("data" or "blob") } url && url.Authority != Origin.Authority;
}
