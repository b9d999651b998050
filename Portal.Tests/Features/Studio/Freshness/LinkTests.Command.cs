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

public sealed partial class LinkTests
{
    [Fact]
    public async Task Command_ALinkThatDoesNotAnswer_IsToldWithItsGuideAndFails()
    {
        using var folder = new TemporaryFolder();
        await MigratedDatabase.CopyToAsync(folder.Path);
        await using (var portal = Build(folder))
        {
            await PublishLinkAsync(portal.Services, Origin + "/gone");
        }

        var (exitCode, output, error) = await RunAsync(() => Build(folder));

        Assert.Equal((ExitCodes.Problems, $"{Origin}/gone: 410 Gone (backend-internship)"), (exitCode, output.Trim()));
        Assert.Contains("1 addresses asked, 1 do not answer.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_WhereItIsSwitchedOff_AsksNothing()
    {
        using var folder = new TemporaryFolder();

        var (exitCode, _, error) = await RunAsync(() => Build(folder, "--Links:Enabled=false"));

        Assert.Equal((ExitCodes.Usage, "Links:Enabled is false: nothing was asked."), (exitCode, error.Trim()));
        Assert.Empty(asked);
    }

    [Fact]
    public async Task Watch_EachHour_AsksThoseWhoseWeekIsOver()
    {
        await using var portal = await PortalFactory.StartAsync(
            settings: new Dictionary<string, string> { ["Links:Enabled"] = "true", ["Links:Pause"] = "00:00:00" },
            configure: builder => builder.Services.AddSingleton(ThisMachine));
        await PublishLinkAsync(portal.Services, Origin + "/watched");

        portal.Clock.Advance(TimeSpan.FromHours(1));

        await watched.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }

    private static WebApplication Build(TemporaryFolder folder, params string[] settings) => Program.Build(
        [$"--ConnectionStrings:Portal=Data Source={folder.File("portal.db")}", "--Links:Pause=00:00:00", "--Logging:LogLevel:Default=None", .. settings],
        builder => builder.Services.AddSingleton(ThisMachine));

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(Func<IHost> portal)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await ContentCommand.RunAsync(["content", "links"], portal, output, error, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Publishes an internship guide whose one outside address is this.</summary>
    private static async Task PublishLinkAsync(IServiceProvider services, string address)
    {
        var published = await services.GetRequiredService<GuidePublisher>().PublishAsync(
            [SmallDocuments.Internship() with { Overview = "[here](https://unused.invalid)", Programmes = [] }], new(RevisionOrigin.Import, "A test"), reword: false, default);
        Assert.IsType<PublishResult.Done>(published);
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        var revision = await db.Set<GuideRevision>().SingleAsync(known => known.Guide!.Slug == "backend-internship");
        revision.Document = revision.Document.Replace("https://unused.invalid", address, StringComparison.Ordinal);
        await db.SaveChangesAsync();
    }
}
