using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.RoleGuides;
using Portal.Domain.Guides;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Publishing;

/// <summary>
/// The one door through which a document is published: judges it, adds the revision, moves the pointer, rewrites the
/// reading rows, all or nothing, and then drops what caches hold of it.
/// </summary>
public sealed class GuidePublisher(
    IDbContextFactory<PortalDbContext> contexts, ReadingCacheEviction eviction, TimeProvider clock)
{
    /// <summary>Publishes <paramref name="documents"/> as one set: all of them, or none.</summary>
    /// <param name="reword">
    /// Whether a shared outcome or source that is worded differently in another published guide is reworded there as well,
    /// in the same transaction; otherwise it is a problem that names that guide.
    /// </param>
    public async Task<PublishResult> PublishAsync(
        IReadOnlyList<GuideDocument> documents, RevisionAuthor author, bool reword, CancellationToken cancellationToken)
    {
        if (PublishResult.RefusedFor([.. documents.Select(GuideValidator.Validate)]) is { } refused)
        {
            return refused;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var result = await db.WriteAsync(token => PublishAsync(db, documents, author, reword, token), cancellationToken);
        if (result is PublishResult.Done { Guides: var guides } && guides.Any(guide => guide.Changed))
        {
            await eviction.EvictGuidesAsync(
                guides.Where(guide => guide.Changed).Select(guide => guide.Slug), CancellationToken.None);
        }

        return result;
    }

    /// <summary>Keeps <paramref name="documents"/> as drafts, whatever problems they have; readers see nothing of it.</summary>
    public async Task SaveDraftsAsync(
        IReadOnlyList<GuideDocument> documents, RevisionAuthor author, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var revisions = new RevisionWriter(db, clock.GetUtcNow().UtcDateTime);
                foreach (var document in documents)
                {
                    await revisions.AppendAsync(document, author, token);
                }
            },
            cancellationToken);
    }

    private async Task<PublishResult> PublishAsync(
        PortalDbContext db, IReadOnlyList<GuideDocument> documents, RevisionAuthor author, bool reword, CancellationToken cancellationToken)
    {
        var sharing = await new SharingGuides(db).FindAsync(documents, cancellationToken);
        var conflicts = GuideSetValidator.Validate(documents, [.. sharing.Select(SharedContent.Of)]);
        if (PublishResult.RefusedFor(reword ? Unsettled(conflicts) : conflicts) is { } refused)
        {
            return refused;
        }

        var nowUtc = clock.GetUtcNow().UtcDateTime;
        var revisions = new RevisionWriter(db, nowUtc);
        var done = new List<PublishedGuide>();
        foreach (var document in documents)
        {
            done.Add(await PublishAsync(db, document, await revisions.AppendAsync(document, author, cancellationToken), nowUtc, cancellationToken));
        }

        var wording = new SharedWording(documents);
        foreach (var other in sharing.Where(other => !documents.Any(document => document.Slug == other.Slug)))
        {
            if (wording.Adopt(other) is var reworded && ReferenceEquals(reworded, other))
            {
                continue;
            }

            var revision = await revisions.AppendAsync(
                reworded, author with { Origin = RevisionOrigin.Reword, Note = "Shared wording changed" }, cancellationToken);
            done.Add(await PublishAsync(db, reworded, revision, nowUtc, cancellationToken));
        }

        return new PublishResult.Done(done);
    }

    /// <summary>What rewording everywhere does not settle.</summary>
    private static IReadOnlyList<IReadOnlyList<GuideProblem>> Unsettled(IReadOnlyList<IReadOnlyList<GuideProblem>> conflicts) =>
        [.. conflicts.Select(problems => problems
            .Where(problem => problem.Code is not (GuideSetValidator.OutcomeElsewhere or GuideSetValidator.SourceElsewhere)).ToList())];

    private static async Task<PublishedGuide> PublishAsync(
        PortalDbContext db, GuideDocument document, GuideRevision revision, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var publication = await db.Set<Publication>().FindAsync([revision.GuideId], cancellationToken);
        if (publication?.RevisionId == revision.Id)
        {
            return new(document.Slug, revision.Number, Changed: false);
        }

        if (publication is null)
        {
            publication = new() { GuideId = revision.GuideId };
            db.Add(publication);
        }

        publication.RevisionId = revision.Id;
        publication.PublishedUtc = nowUtc;
        var guide = await db.Set<Guide>().SingleAsync(known => known.Id == revision.GuideId, cancellationToken);
        guide.Title = Guide.TitleOf(document.Title);
        guide.UnpublishedUtc = null;
        await db.SaveChangesAsync(cancellationToken);
        await new RoleGuideWriter(db, nowUtc).WriteAsync(revision.GuideId, (RoleGuideDocument)document, cancellationToken);
        return new(document.Slug, revision.Number, Changed: true);
    }
}
