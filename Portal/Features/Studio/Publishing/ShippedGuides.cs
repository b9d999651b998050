using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Features.Studio.Publishing;

/// <summary>
/// Brings the guides shipped with the portal into the database when it starts: new ones are published, changed ones
/// too where nobody has edited the guide, otherwise they become drafts. A bad file is logged and stops nothing.
/// </summary>
internal sealed class ShippedGuides(
    ShippedGuideFolder folder, GuidePublisher publisher, IDbContextFactory<PortalDbContext> contexts,
    ILogger<ShippedGuides> logger) : IHostedService
{
    private static readonly RevisionAuthor Author = new(RevisionOrigin.Shipped, "Shipped with the portal");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var files = folder.Files().Select(Read).OfType<ShippedFile>().ToList();
        var toPublish = new List<ShippedFile>();
        var toKeep = new List<ShippedFile>();
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            foreach (var file in files)
            {
                switch (await FateOfAsync(db, file, cancellationToken))
                {
                    case Fate.Publish:
                        toPublish.Add(file);
                        break;
                    case Fate.KeepAsDraft:
                        toKeep.Add(file);
                        break;
                }
            }
        }

        foreach (var file in toKeep)
        {
            await KeepAsync(file, cancellationToken);
        }

        await PublishAsync(toPublish, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>All together, because they may share outcomes that were reworded; one by one where one of them spoils the set.</summary>
    private async Task PublishAsync(List<ShippedFile> files, CancellationToken cancellationToken)
    {
        var result = await publisher.PublishAsync([.. files.Select(file => file.Document)], Author, reword: false, cancellationToken);
        switch (result)
        {
            case PublishResult.Done { Guides: var guides }:
                foreach (var guide in guides)
                {
                    Log.Published(logger, guide.Slug, guide.Revision);
                }

                break;
            case PublishResult.Refused when files.Count > 1:
                foreach (var file in files)
                {
                    await PublishAsync([file], cancellationToken);
                }

                break;
            case PublishResult.Refused { Problems: var problems }:
                LogProblems(files[0].Name, problems[0]);
                break;
        }
    }

    private async Task KeepAsync(ShippedFile file, CancellationToken cancellationToken)
    {
        if (await publisher.SaveDraftsAsync([file.Document], Author, cancellationToken) is { Problems: var problems })
        {
            LogProblems(file.Name, problems[0]);
            return;
        }

        Log.KeptAsDraft(logger, file.Name, file.Document.Slug);
    }

    private static async Task<Fate> FateOfAsync(PortalDbContext db, ShippedFile file, CancellationToken cancellationToken)
    {
        var guide = await db.Set<Guide>().AsNoTracking().Include(known => known.Publication!.Revision)
            .FirstOrDefaultAsync(known => known.Slug == file.Document.Slug, cancellationToken);
        if (guide is null)
        {
            // A guide that people gave another address is theirs, and would come back beside itself.
            return await db.Set<SlugRedirect>().AnyAsync(known => known.Slug == file.Document.Slug, cancellationToken) ? Fate.LeaveAlone : Fate.Publish;
        }

        if (guide.ShippedHash == file.Hash)
        {
            return Fate.LeaveAlone;
        }

        if (guide.Publication?.Revision is not { } published)
        {
            return Fate.KeepAsDraft;
        }

        // From the published revision on, whatever came from people must not be overtaken.
        var edited = await db.Set<GuideRevision>().AnyAsync(
            revision => revision.GuideId == guide.Id && revision.Number >= published.Number && revision.Origin != RevisionOrigin.Shipped,
            cancellationToken);
        return edited ? Fate.KeepAsDraft : Fate.Publish;
    }

    private ShippedFile? Read(string path)
    {
        var name = Path.GetRelativePath(folder.Path, path);
        var reading = GuideReader.Read(File.ReadAllBytes(path));
        if (reading.Document is { } document)
        {
            return new(name, document, RevisionWriter.HashOf(GuideJson.Serialize(document)));
        }

        LogProblems(name, reading.Problems);
        return null;
    }

    private void LogProblems(string file, IEnumerable<GuideProblem> problems)
    {
        foreach (var problem in problems.Where(problem => problem.Blocks))
        {
            Log.Problem(logger, file, problem.Line, problem.Path, problem.Message);
        }
    }

    private sealed record ShippedFile(string Name, GuideDocument Document, string Hash);

    private enum Fate
    {
        LeaveAlone,
        Publish,
        KeepAsDraft,
    }
}

/// <summary>The folder of the shipped guides; they may lie in folders of it.</summary>
internal sealed record ShippedGuideFolder(string Path)
{
    public IEnumerable<string> Files() =>
        Directory.Exists(Path) ? Directory.EnumerateFiles(Path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
}

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Published {Slug}, revision {Revision}")]
    public static partial void Published(ILogger logger, string slug, int revision);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} has changed, but people have edited or taken back the guide {Slug}: kept as a draft")]
    public static partial void KeptAsDraft(ILogger logger, string file, string slug);

    [LoggerMessage(Level = LogLevel.Error, Message = "The shipped guide was not published: {File}:{Line}: {Path}: {Problem}")]
    public static partial void Problem(ILogger logger, string file, int? line, string path, string problem);
}
