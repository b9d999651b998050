using System.CommandLine;
using Microsoft.Extensions.Options;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Freshness.Links;

/// <summary><c>content links</c>: asks all outside addresses of what is published, and tells those that do not answer, one a line.</summary>
internal static class LinksCommand
{
    public static Command Create(Func<IHost> portal)
    {
        var command = new Command("links", "Ask the outside addresses of everything published whether they answer");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var streams = parsed.InvocationConfiguration;
            using var host = portal();
            return await AskAsync(host.Services, streams.Output, streams.Error, cancellationToken);
        });
        return command;
    }

    private static async Task<int> AskAsync(IServiceProvider services, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IOptions<LinkWatchOptions>>().Value.Enabled is false)
        {
            await error.WriteLineAsync("Links:Enabled is false: nothing was asked.");
            return ExitCodes.Usage;
        }

        if (!await ContentDatabase.TryOpenAsync(services, error, cancellationToken))
        {
            return ExitCodes.DatabaseInUse;
        }

        var asked = await services.GetRequiredService<LinkDesk>().AskAsync(everything: true, cancellationToken);
        var failed = asked.Where(link => link.Answer is { Answers: false }).ToList();
        foreach (var link in failed)
        {
            await output.WriteLineAsync($"{link.Url}: {link.Answer!.Result} ({string.Join(", ", link.Slugs)})");
        }

        await error.WriteLineAsync($"{asked.Count} addresses asked, {failed.Count} do not answer.");
        return failed.Count > 0 ? ExitCodes.Problems : ExitCodes.Done;
    }
}
