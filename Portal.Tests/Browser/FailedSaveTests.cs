using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Data;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>A tick that cannot be saved says so.</summary>
public sealed partial class FailedSaveTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    [Fact]
    public async Task Tick_WhileTheDatabaseTakesNoWrite_SaysNotSavedAndWorksAgainLater()
    {
        var database = UntilTheEnd(new TemporaryFolder()).File("portal.db");
        var portal = UntilTheEnd(await PortalFactory.StartAsync(settings: new Dictionary<string, string>
        {
            // How long the portal waits for a database that is busy, in seconds.
            ["ConnectionStrings:Portal"] = $"Data Source={database};Default Timeout=1",
            // The failure is logged as an error, as it should be; here it is no news.
            ["Logging:LogLevel:Default"] = "None",
        }));
        var visit = await VisitAsync(portal.BaseAddress);
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());
        await visit.Box(Sample.WebPage).CheckAsync();
        await visit.SeesSavedAsync(Sample.WebPage);

        await using (var other = new SqliteConnection($"Data Source={database};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var writing = other.BeginTransaction(deferred: false);
            await visit.Box(Sample.VersionControl).ClickAsync();
            await visit.Box(Sample.WebPage).ClickAsync();

            await Expect(visit.Line(Sample.VersionControl).GetByRole(AriaRole.Alert)).ToContainTextAsync("Not saved.");
            await Expect(visit.Line(Sample.WebPage).GetByRole(AriaRole.Alert)).ToContainTextAsync("Not saved.");
            await visit.SeesStoredAsync(Sample.VersionControl, ticked: false);
            await visit.SeesStoredAsync(Sample.WebPage);
            await Expect(visit.Saved(Sample.WebPage)).ToHaveCountAsync(0);
        }

        await visit.Box(Sample.VersionControl).CheckAsync();
        await visit.SeesSavedAsync(Sample.VersionControl);
        await visit.Page.ReloadAsync();
        await visit.SeesStoredAsync(Sample.VersionControl);
        await visit.SeesStoredAsync(Sample.WebPage);
    }

    [Fact]
    public async Task Tick_ThatBreaksThePage_SaysSoAndThePageCanBeLoadedAgain()
    {
        var defect = new Defect();
        var portal = UntilTheEnd(await PortalFactory.StartAsync(
            settings: new Dictionary<string, string> { ["Logging:LogLevel:Microsoft.AspNetCore"] = "None" },
            configure: builder => builder.Services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(defect))));
        var visit = await VisitAsync(portal.BaseAddress);
        visit.Expect(BrokenPage());
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());

        defect.IsThere = true;
        await visit.Box(Sample.WebPage).ClickAsync();
        var notice = visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Something went wrong on our side" });
        await Expect(notice).ToBeVisibleAsync();
        await Expect(visit.Saved(Sample.WebPage)).ToHaveCountAsync(0);
        defect.IsThere = false;
        await notice.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(notice).ToBeHiddenAsync();
        await visit.SeesConnectionAsync();
        await visit.SeesStoredAsync(Sample.WebPage, ticked: false);
        await visit.Box(Sample.WebPage).CheckAsync();
        await visit.SeesSavedAsync(Sample.WebPage);
    }

    [GeneratedRegex("exception has been raised|unhandled exception|circuit", RegexOptions.IgnoreCase)]
    private static partial Regex BrokenPage();

    /// <summary>What nobody has thought of, while a tick is saved.</summary>
    private sealed class Defect : SaveChangesInterceptor
    {
        public bool IsThere { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsThere ? throw new InvalidOperationException("A defect.") : base.SavingChangesAsync(eventData, result, cancellationToken);
    }
}
