using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Portal.Features.Studio.Editing;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>What shows as saved outlives the server, however it ends.</summary>
public sealed partial class KilledServerTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private const int Rounds = 3;

    [Fact]
    public async Task Ticks_WhenTheServerIsKilled_AreStoredWhereTheyShowAsSaved()
    {
        var folder = UntilTheEnd(new TemporaryFolder());
        var database = folder.File("portal.db");
        var portal = UntilTheEnd(await PortalProcess.StartAsync(folder.Path));
        var visit = await VisitAsync(portal.Address);
        visit.Expect(LostServer());
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync());
        var boxes = visit.Page.Locator("input[data-achieved]");
        var saved = visit.Page.GetByText("Saved", new() { Exact = true });
        for (var round = 1; round <= Rounds; round++)
        {
            // All at once, in every other round back again; some are on their way when the end comes.
            await boxes.EvaluateAllAsync<object?>("all => all.forEach(box => box.click())");
            await Expect(saved.Nth(round)).ToBeVisibleAsync();
            await portal.KillAsync();
            await Expect(visit.Notice()).ToBeVisibleAsync();

            var shown = await ShownAsync(visit);
            var stored = await StoredAsync(database);
            Assert.Contains(shown, outcome => outcome.Saved);
            Assert.All(shown.Where(outcome => outcome.Saved), outcome => Assert.Equal(outcome.Ticked, stored.Contains(outcome.Id)));

            // The page comes back by itself, with what had not been saved.
            portal = UntilTheEnd(await PortalProcess.StartAsync(folder.Path, portal.Address.Port));
            // Whoever looks at the page again need not wait for the next attempt.
            await visit.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
            await Expect(visit.Notice()).ToBeHiddenAsync();
            await visit.SeesConnectionAsync();
            foreach (var outcome in shown)
            {
                await visit.SeesStoredAsync(outcome.Id, outcome.Ticked);
            }
        }
    }

    [Fact]
    public async Task Words_WhenTheServerIsKilled_AreStoredOrKeptUntilTheyAre()
    {
        var folder = UntilTheEnd(new TemporaryFolder());
        var portal = UntilTheEnd(await PortalProcess.StartAsync(folder.Path));
        var visit = await VisitAsync(portal.Address);
        visit.Expect(LostServer());
        await visit.Page.GotoAsync(SetUpLink().Match(portal.Output).Value);
        await visit.Page.GetByLabel("Email").FillAsync(People.NewEmail());
        foreach (var password in await visit.Page.Locator("input[type=password]").AllAsync())
        {
            await password.FillAsync(People.Password);
        }

        await visit.Page.Locator("main form button").First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/account/manage"));
        var summary = visit.Page.Locator($"[id='{FieldIds.Of("summary")}']");
        var field = visit.Page.Locator($"[id='{FieldIds.Of("field")}']");
        await visit.GoToAsync(PortalUrls.StudioField("backend-developer", "summary"));
        await Expect(visit.Page.Locator(".editor[data-live=true]")).ToBeAttachedAsync();
        await summary.FillAsync("What was written before the server went.");
        await Expect(visit.Page.Locator(".ebar").GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved");

        await portal.KillAsync();
        await Expect(visit.Notice()).ToBeVisibleAsync();
        await field.FillAsync("Written while nobody listened.");
        portal = UntilTheEnd(await PortalProcess.StartAsync(folder.Path, portal.Address.Port));
        // The page loads itself again: whoever went to it as well would meet it on the way.
        await visit.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        await Expect(visit.Notice()).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".editor[data-live=true]")).ToBeAttachedAsync();

        await Expect(summary).ToHaveValueAsync("What was written before the server went.");
        await Expect(field).ToHaveValueAsync("Written while nobody listened.");
        await Expect(visit.Page.Locator(".ebar").GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator(".editor[data-live=true]")).ToBeAttachedAsync();
        await Expect(field).ToHaveValueAsync("Written while nobody listened.");
    }

    /// <summary>By outcome, whether its box is ticked and whether it shows as saved.</summary>
    private static async Task<IReadOnlyList<ShownOutcome>> ShownAsync(Visit visit) =>
        await visit.Page.Locator(".ticks > li").EvaluateAllAsync<ShownOutcome[]>(
            """
            items => items.map(item => {
                const box = item.querySelector('input[data-achieved]');
                return { Id: box.value, Ticked: box.checked, Saved: item.querySelector('.kept')?.checkVisibility() ?? false };
            })
            """);

    private static async Task<IReadOnlySet<string>> StoredAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT OutcomeId FROM OutcomeProgress WHERE Achieved";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var stored = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            stored.Add(reader.GetString(0));
        }

        return stored;
    }

    [GeneratedRegex(@"http://\S+setup\?token=\S+")]
    private static partial Regex SetUpLink();

    [GeneratedRegex("ERR_(CONNECTION|EMPTY|NETWORK)|WebSocket|Failed to fetch|Connection disconnected|Failed to (start|complete|resume)")]
    private static partial Regex LostServer();

    private sealed class ShownOutcome
    {
        public string Id { get; set; } = "";

        public bool Ticked { get; set; }

        public bool Saved { get; set; }
    }
}
