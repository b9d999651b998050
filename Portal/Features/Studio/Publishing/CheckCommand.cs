using System.CommandLine;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Publishing;

/// <summary><c>content check FILE…</c>: what stands between files and their publication, one problem a line.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Guide documents in YAML or JSON, relative to the directory you are in",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("check", "Check guide documents as one set, without publishing anything") { files };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var streams = parsed.InvocationConfiguration;
            return await CheckAsync(parsed.GetRequiredValue(files), streams.Output, streams.Error, cancellationToken);
        });
        return command;
    }

    private static async Task<int> CheckAsync(
        IReadOnlyList<string> files, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var set = await DocumentFiles.ReadAsync(files, error, cancellationToken);
        await set.WriteProblemsAsync(output);
        return !set.AreAllThere ? ExitCodes.Usage : set.HaveProblems ? ExitCodes.Problems : ExitCodes.Done;
    }
}
