using System.CommandLine;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Sqlite;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Publishing;

/// <summary><c>content export SLUG</c>: a guide as a YAML file. Only reads, so that it works while the portal runs.</summary>
internal static class ExportCommand
{
    public static Command Create(Func<IHost> portal)
    {
        var slug = new Argument<string>("SLUG") { Description = "The guide, as in its address" };
        var target = new Option<string?>("--output") { Description = "The file to write instead of the standard output" };
        var command = new Command("export", "Write a guide's published revision, or else its draft, as YAML") { slug, target };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var streams = parsed.InvocationConfiguration;
            using var host = portal();
            return await ExportAsync(
                host.Services, parsed.GetRequiredValue(slug), parsed.GetValue(target), streams.Output, streams.Error, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ExportAsync(
        IServiceProvider services, string slug, string? target, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (await FindAsync(services, slug, cancellationToken) is not { } document)
        {
            await error.WriteLineAsync($"There is no guide '{slug}' in {services.GetRequiredService<DatabaseLocation>().File}.");
            return ExitCodes.Problems;
        }

        var yaml = GuideYaml.Write(RevisionDocument.Read(document));
        if (target is null)
        {
            await output.WriteAsync(yaml);
            return ExitCodes.Done;
        }

        try
        {
            await File.WriteAllTextAsync(target, yaml, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
            return ExitCodes.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{target}: this file cannot be written.");
            return ExitCodes.Usage;
        }
    }

    /// <summary>The document of the published revision, else of the newest.</summary>
    private static async Task<string?> FindAsync(IServiceProvider services, string slug, CancellationToken cancellationToken)
    {
        if (!File.Exists(services.GetRequiredService<DatabaseLocation>().File))
        {
            return null;
        }

        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(cancellationToken);
        try
        {
            return await StoredDocuments.FindAsync(db, slug, cancellationToken);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == NoSuchTable)
        {
            return null;
        }
    }

    /// <summary>SQLITE_ERROR: a file that no portal has prepared yet has no tables.</summary>
    private const int NoSuchTable = 1;
}
