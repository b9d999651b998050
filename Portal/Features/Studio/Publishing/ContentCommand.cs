using System.CommandLine;
using Portal.Features.Studio.Freshness.Links;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Publishing;

/// <summary>The command line: <c>content check|import|export|links</c>. Problems and documents go to the standard output, all else to the error output.</summary>
public static class ContentCommand
{
    public static bool IsMeant(string[] args) => args is ["content", ..];

    /// <param name="portal">Makes the portal, for its settings and services; it is not started.</param>
    public static Task<int> RunAsync(string[] args, Func<IHost> portal) => RunAsync(args, portal, Console.Out, Console.Error);

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    internal static async Task<int> RunAsync(
        string[] args, Func<IHost> portal, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        // An argument that begins with @ is a file of that name, not a list of further arguments.
        var parsed = Create(portal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
            {
                await error.WriteLineAsync(fault.Message);
            }

            await error.WriteLineAsync("Run it with --help to see what it takes.");
            return ExitCodes.Usage;
        }

        return await parsed.InvokeAsync(new() { Output = output, Error = error }, cancellationToken);
    }

    private static RootCommand Create(Func<IHost> portal) => new("The portal")
    {
        new Command("content", "Work with guide documents")
        {
            CheckCommand.Create(),
            ImportCommand.Create(portal),
            ExportCommand.Create(portal),
            LinksCommand.Create(portal),
        },
    };
}
