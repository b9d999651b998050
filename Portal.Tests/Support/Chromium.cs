using Microsoft.Playwright;
using Portal.Tests.Support;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Portal.Tests.Support;

/// <summary>
/// The browser of a test run, started when the first test asks for it: an installed one, else Playwright's own; nothing
/// is ever downloaded. Where there is none, the tests that need it are skipped with the reason.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>Set to "1" where a missing browser is to fail the tests instead.</summary>
    public const string RequireVariable = "PORTAL_REQUIRE_BROWSER";

    /// <summary>How long a test waits for what must come, in milliseconds: long, because machines are slow at times.</summary>
    private const int Patience = 30_000;

    private static readonly string[] Arguments = ["--disable-gpu", "--disable-background-networking"];

    private readonly Lazy<Task<Launch>> launch = new(LaunchAsync);

    public async Task<IBrowser> BrowserAsync()
    {
        var (_, browser, problem) = await launch.Value;
        if (browser is not null)
        {
            return browser;
        }

        if (Environment.GetEnvironmentVariable(RequireVariable) == "1")
        {
            Assert.Fail($"{problem} {RequireVariable} is set.");
        }

        Assert.Skip(problem);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (!launch.IsValueCreated)
        {
            return;
        }

        var (playwright, browser, _) = await launch.Value;
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }

    private static async Task<Launch> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var problem = "No Chromium, Chrome or Edge was found to test with; install one of them to run this test.";
        IPlaywright? playwright = null;
        try
        {
            playwright = await Playwright.CreateAsync();
            foreach (var path in ChromiumPlaces.Find().Append(playwright.Chromium.ExecutablePath).Where(File.Exists))
            {
                try
                {
                    return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments, Timeout = Patience }), "");
                }
                catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
                {
                    problem += $" {path} does not start: {exception.Message}";
                }
            }
        }
        catch (PlaywrightException exception)
        {
            problem += $" Playwright does not start: {exception.Message}";
        }

        return new(playwright, null, problem);
    }

    private sealed record Launch(IPlaywright? Playwright, IBrowser? Browser, string Problem);
}
