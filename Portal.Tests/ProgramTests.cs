using System.Text.Json.Nodes;
using Portal.Tests.Support;

namespace Portal.Tests;

/// <summary>The program as people start it: its own process, its settings, its exit codes.</summary>
public sealed class ProgramTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_FreshFolder_PublishesTheShippedGuidesAndSaysWhatToKnow()
    {
        using var folder = new TemporaryFolder();
        await using var portal = await PortalProcess.StartAsync(folder.Path);
        using var client = new HttpClient { BaseAddress = portal.Address };

        var page = await client.GetStringAsync("/guides/backend-developer", Cancel);
        var ready = await client.GetStringAsync("/health/ready", Cancel);

        Assert.Contains("How to become a Backend Developer", page, StringComparison.Ordinal);
        Assert.Contains("Healthy", ready, StringComparison.Ordinal);
        var lines = portal.Output;
        var places = new[] { "The portal answers at", folder.File("portal.db"), "/account/setup?token=" }
            .Select(text => lines.IndexOf(text, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task Start_ASecondTime_PublishesNothingAgain()
    {
        using var folder = new TemporaryFolder();
        var first = await PortalProcess.StartAsync(folder.Path);
        await first.DisposeAsync();

        await using var second = await PortalProcess.StartAsync(folder.Path);

        Assert.Contains("Published backend-developer", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Published", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WhileAnotherRunsOnTheDatabase_RefusesAndSaysWhy()
    {
        using var folder = new TemporaryFolder();
        await using var portal = await PortalProcess.StartAsync(folder.Path);

        var (exitCode, output) = await PortalProcess.ToEndAsync(folder.Path, "--urls", "http://127.0.0.1:0");

        Assert.Equal(3, exitCode);
        Assert.Contains("Another portal process is running on", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhileAPortalRuns_IsRefusedAndExportIsNot()
    {
        using var folder = new TemporaryFolder();
        await using var portal = await PortalProcess.StartAsync(folder.Path);

        var import = await PortalProcess.ToEndAsync(folder.Path, "content", "import", ShippedGuide.BackendDeveloper);
        var export = await PortalProcess.ToEndAsync(folder.Path, "content", "export", "backend-developer");

        Assert.Equal(3, import.ExitCode);
        Assert.Equal(0, export.ExitCode);
        Assert.StartsWith("kind: role-guide", export.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AfterAKill_FindsTheDataAndStarts()
    {
        using var folder = new TemporaryFolder();
        var first = await PortalProcess.StartAsync(folder.Path);
        await first.KillAsync();

        await using var second = await PortalProcess.StartAsync(folder.Path);
        using var client = new HttpClient { BaseAddress = second.Address };

        Assert.Contains("Backend Developer", await client.GetStringAsync("/guides", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_FromTheFile_ArriveAndTheEnvironmentWins()
    {
        using var program = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        ProgramCopy.Make(program.Path);
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(program.File("appsettings.json"), Cancel))!;
        settings["Site"]!["Name"] = "Signpost";
        await File.WriteAllTextAsync(program.File("appsettings.json"), settings.ToJsonString(), Cancel);

        Assert.Contains("– Signpost</title>", await HomeAsync(), StringComparison.Ordinal);
        Assert.Contains("– Milestone</title>", await HomeAsync(("Site__Name", "Milestone")), StringComparison.Ordinal);

        async Task<string> HomeAsync(params (string, string)[] environment)
        {
            await using var portal = await PortalProcess.StartAsync(folder.Path, 0, program.Path, environment);
            using var client = new HttpClient { BaseAddress = portal.Address };
            return System.Net.WebUtility.HtmlDecode(await client.GetStringAsync("/", Cancel));
        }
    }
}
