using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>
/// A test in a real browser. When it ends, nothing may have gone wrong unseen in any of its visits; where it failed, it
/// leaves a picture of the last page.
/// </summary>
public abstract class BrowserTest(Chromium chromium, SharedPortal shared) : IAsyncLifetime
{
    /// <summary>Widths of a phone and of a desktop window, in pixels.</summary>
    protected const int Phone = 390, Desktop = 1280;

    private readonly List<Visit> visits = [];
    private readonly List<IAsyncDisposable> grounds = [];

    /// <summary>The portal that all tests share.</summary>
    protected PortalFactory Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await chromium.BrowserAsync();
        Portal = await shared.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var problems = new List<string>();
        foreach (var (number, visit) in visits.Index())
        {
            if (TestContext.Current.TestState?.Result == TestResult.Failed)
            {
                var picture = await visit.Page.ScreenshotAsync(new() { FullPage = true });
                TestContext.Current.AddAttachment($"visit {number + 1}.png", picture, "image/png");
            }

            problems.AddRange(await visit.EndAsync());
        }

        foreach (var ground in Enumerable.Reverse(grounds))
        {
            await ground.DisposeAsync();
        }

        Assert.Empty(problems);
    }

    /// <summary>What visits stand on, a portal or a line to it, stays until they are over.</summary>
    protected T UntilTheEnd<T>(T ground)
        where T : IAsyncDisposable
    {
        grounds.Add(ground);
        return ground;
    }

    /// <param name="origin">Absent: the shared portal.</param>
    protected async Task<Visit> VisitAsync(Uri? origin = null, int width = Desktop, bool scripts = true)
    {
        var visit = await Visit.BeginAsync(await chromium.BrowserAsync(), origin ?? Portal.BaseAddress, width, scripts);
        visits.Add(visit);
        return visit;
    }
}
