using System.CommandLine;
using Portal.Data.Entities;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Publishing;

/// <summary><c>content import FILE…</c>: takes files in as drafts, or publishes them; all of them or none.</summary>
internal static class ImportCommand
{
    public static Command Create(Func<IHost> portal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Guide documents in YAML or JSON, relative to the directory you are in",
            Arity = ArgumentArity.OneOrMore,
        };
        var publish = new Option<bool>("--publish") { Description = "Publish what is imported; with a problem in any file nothing is saved" };
        var reword = new Option<bool>("--reword")
        {
            Description = "Reword shared outcomes and sources in the other published guides too",
        };
        var command = new Command("import", "Take guide documents in as drafts, or publish them") { files, publish, reword };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var streams = parsed.InvocationConfiguration;
            using var host = portal();
            return await ImportAsync(
                host.Services, parsed.GetRequiredValue(files), parsed.GetValue(publish), parsed.GetValue(reword),
                streams.Output, streams.Error, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ImportAsync(
        IServiceProvider services, IReadOnlyList<string> names, bool publish, bool reword,
        TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var set = await DocumentFiles.ReadAsync(names, error, cancellationToken);
        await set.WriteProblemsAsync(output);
        if (!set.AreAllThere)
        {
            return ExitCodes.Usage;
        }

        if (!set.CanBeTaken(publish))
        {
            await error.WriteLineAsync("Nothing was saved.");
            return ExitCodes.Problems;
        }

        if (!await ContentDatabase.TryOpenAsync(services, error, cancellationToken))
        {
            return ExitCodes.DatabaseInUse;
        }

        var publisher = services.GetRequiredService<GuidePublisher>();
        var author = new RevisionAuthor(RevisionOrigin.Import, $"{Environment.UserName}, on the command line");
        var documents = set.Files.Select(file => file.Reading.Document!).ToList();
        if (!publish)
        {
            if (await publisher.SaveDraftsAsync(documents, author, cancellationToken) is { } refusal)
            {
                return await RefuseAsync(set, refusal, output, error);
            }

            await error.WriteLineAsync($"Saved as draft: {string.Join(", ", documents.Select(document => document.Slug))}");
            return ExitCodes.Done;
        }

        switch (await publisher.PublishAsync(documents, author, reword, cancellationToken))
        {
            case PublishResult.Refused refusal:
                return await RefuseAsync(set, refusal, output, error);
            case PublishResult.Done { Guides: var guides }:
                foreach (var guide in guides)
                {
                    await error.WriteLineAsync(guide.Changed
                        ? $"Published: {guide.Slug}, revision {guide.Revision}"
                        : $"Published already: {guide.Slug}, revision {guide.Revision}");
                }

                break;
        }

        return ExitCodes.Done;
    }

    /// <summary>Tells what stands in the way beside the problems of the files themselves, which have been told.</summary>
    private static async Task<int> RefuseAsync(DocumentFiles set, PublishResult.Refused refusal, TextWriter output, TextWriter error)
    {
        foreach (var (file, problems) in set.Files.Zip(refusal.Problems))
        {
            foreach (var problem in file.Beyond(problems))
            {
                await output.WriteLineAsync(ProblemLine.Of(file.Name, problem));
            }
        }

        await error.WriteLineAsync("Nothing was saved.");
        return ExitCodes.Problems;
    }
}
