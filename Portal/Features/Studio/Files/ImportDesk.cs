using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Studio;
using Portal.Features.Studio.Publishing;
using Portal.Features.Studio.Uploads;

namespace Portal.Features.Studio.Files;

/// <summary>Says what an upload would change, and takes it: all of it, or nothing.</summary>
public sealed class ImportDesk(
    IDbContextFactory<PortalDbContext> contexts, GuidePublisher publisher, IOptions<StudioOptions> options) : IDisposable
{
    /// <summary>Documents that are looked up at once.</summary>
    private const int LookUp = 200;

    /// <summary>One upload is read at a time: two thousand documents keep a processor busy for long.</summary>
    private readonly SemaphoreSlim turn = new(1);

    public async Task<ImportPreview> PreviewAsync(IReadOnlyList<UploadedFile> files, ImportWay way, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var unpacked = DocumentPackage.Unpack(files);
            if (unpacked.Problem is { } problem)
            {
                return new([], [], problem);
            }

            var set = Read(unpacked);
            var others = await OthersAsync(set, way, cancellationToken);
            var known = await KnownAsync(set, way, cancellationToken);
            var documents = set.Files.Select((file, index) => Of(file, others[index], known, way));
            return new([.. documents.OrderBy(document => document.Effect).ThenBy(document => document.File, StringComparer.Ordinal)], unpacked.LeftAside, Problem: null);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <param name="by">Whoever uploaded it.</param>
    public async Task<ImportResult> TakeAsync(IReadOnlyList<UploadedFile> files, ImportWay way, Actor by, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var unpacked = DocumentPackage.Unpack(files);
            var set = Read(unpacked);
            if (unpacked.Problem is not null || !CanBeTaken(way) || !set.CanBeTaken(publish: way != ImportWay.Drafts))
            {
                return new ImportResult.Refused();
            }

            var documents = set.Files.Select(file => file.Reading.Document!).ToList();
            var author = RevisionAuthor.Of(by, RevisionOrigin.Import, $"From {files[0].Name}{(files.Count > 1 ? " and others" : "")}");
            var refused = way == ImportWay.Drafts
                ? await publisher.SaveDraftsAsync(documents, author, cancellationToken) is not null
                : await PublishAsync(new(documents, author) { Reword = way == ImportWay.Reworded, Settlements = [] }, cancellationToken) is PublishResult.Refused;
            return refused ? new ImportResult.Refused() : new ImportResult.Done(documents.Count);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Whether files may be taken in this way: where a review is required, nothing is published past it.</summary>
    public bool CanBeTaken(ImportWay way) => way is ImportWay.Drafts || !options.Value.RequireReview;

    public void Dispose() => turn.Dispose();

    private async Task<PublishResult> PublishAsync(PublishOrder order, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var result = await publisher.PublishAsync(db, order, cancellationToken);
        await publisher.EvictAsync(result);
        return result;
    }

    private static DocumentFiles Read(UnpackedDocuments unpacked) =>
        DocumentFiles.Of([.. unpacked.Documents.Select(document => (document.Name, document.Content))]);

    private static ImportedDocument Of(
        DocumentFile file, IReadOnlyList<GuideProblem> others, Dictionary<string, GuideDocument> known, ImportWay way)
    {
        var document = file.Reading.Document;
        var problems = file.Reading.Problems.Where(problem => problem.Blocks).Concat(others).ToList();
        var blocked = document is null || !Slugs.IsValid(document.Slug) || (way == ImportWay.Drafts ? others.Count > 0 : problems.Count > 0);
        var before = document is null ? null : known.GetValueOrDefault(document.Slug);
        IReadOnlyList<string> changed = document is null || before is null ? [] : ChangedFields.Between(before, document);
        var effect = blocked ? ImportEffect.Blocked
            : before is null ? ImportEffect.New
            : changed.Count > 0 ? ImportEffect.Changed
            : ImportEffect.Unchanged;
        return new(file.Name, document?.Slug, document?.Title, document?.Kind, effect, changed, problems);
    }

    /// <summary>For each file what stands in the way beside its own problems: what is there already.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<GuideProblem>>> OthersAsync(DocumentFiles set, ImportWay way, CancellationToken cancellationToken)
    {
        var readable = set.Files.Where(file => file.Reading.Document is not null).ToList();
        var refused = await publisher.WouldRefuseAsync(
            [.. readable.Select(file => file.Reading.Document!)], way != ImportWay.Drafts, way == ImportWay.Reworded, cancellationToken);
        var found = readable.Select((file, index) => (file, problems: refused?.Problems[index] ?? []))
            .ToDictionary(pair => pair.file, pair => pair.problems);
        return [.. set.Files.Select(file => found.TryGetValue(file, out var problems) ? file.Beyond(problems) : [])];
    }

    /// <summary>The documents that the upload would replace: what is published, or with drafts the newest revisions.</summary>
    private async Task<Dictionary<string, GuideDocument>> KnownAsync(DocumentFiles set, ImportWay way, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, GuideDocument>(StringComparer.Ordinal);
        var slugs = set.Files.Select(file => file.Reading.Document?.Slug).OfType<string>().Distinct(StringComparer.Ordinal);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var part in slugs.Chunk(LookUp))
        {
            var guides = db.Set<Guide>().AsNoTracking().Where(guide => part.Contains(guide.Slug));
            var documents = way == ImportWay.Drafts
                ? guides.Select(guide => new { guide.Slug, guide.Revisions.OrderByDescending(revision => revision.Number).First().Document })
                : guides.Where(guide => guide.Publication != null).Select(guide => new { guide.Slug, guide.Publication!.Revision!.Document });
            await foreach (var document in documents.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                known[document.Slug] = RevisionDocument.Read(document.Document);
            }
        }

        return known;
    }
}
