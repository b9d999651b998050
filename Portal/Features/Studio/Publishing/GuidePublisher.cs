using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Documents;
using Portal.Data.Entities;
using Portal.Data.Sqlite.Search;
using Portal.Domain.Guides;
using Portal.Domain.Studio;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Studio.Publishing;

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
                guides.Where(guide => guide.Changed).SelectMany(guide => guide.ListedBy.Prepend(guide.Slug)).Distinct(StringComparer.Ordinal),
                CancellationToken.None);
        }

        return result;
    }

    /// <summary>
    /// Keeps <paramref name="documents"/> as drafts, all or none, whatever problems they have; readers see nothing of it.
    /// </summary>
    /// <returns>Why nothing was kept: a slug belongs to another document. Null where all went well.</returns>
    public async Task<PublishResult.Refused?> SaveDraftsAsync(
        IReadOnlyList<GuideDocument> documents, RevisionAuthor author, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (RefusedAsDrafts(documents, await new SharingGuides(db).FindSlugsAsync(documents, token)) is { } refused)
                {
                    return refused;
                }

                var revisions = new RevisionWriter(db, clock.GetUtcNow().UtcDateTime);
                foreach (var document in documents)
                {
                    await revisions.AppendAsync(document, author, token);
                    db.ChangeTracker.Clear();
                }

                return null;
            },
            cancellationToken);
    }

    /// <summary>
    /// What stands between <paramref name="documents"/> and being published, or kept as drafts, beside their own problems:
    /// what is there already. Changes nothing.
    /// </summary>
    /// <param name="publish">False: as drafts.</param>
    /// <param name="reword">As in <see cref="PublishAsync(IReadOnlyList{GuideDocument}, RevisionAuthor, bool, CancellationToken)"/>.</param>
    public async Task<PublishResult.Refused?> WouldRefuseAsync(
        IReadOnlyList<GuideDocument> documents, bool publish, bool reword, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var guides = new SharingGuides(db);
        return publish
            ? RefusedFor(documents, await guides.FindAsync(documents, cancellationToken), await guides.FindSlugsAsync(documents, cancellationToken), reword)
            : RefusedAsDrafts(documents, await guides.FindSlugsAsync(documents, cancellationToken));
    }

    private static PublishResult.Refused? RefusedFor(
        IReadOnlyList<GuideDocument> documents, IReadOnlyList<GuideDocument> sharing, IReadOnlyList<SharedContent> slugs, bool reword)
    {
        var conflicts = GuideSetValidator.Validate(documents, [.. sharing.Select(SharedContent.Of), .. slugs]);
        return PublishResult.RefusedFor(reword ? Only(conflicts, IsUnsettled) : conflicts);
    }

    private static PublishResult.Refused? RefusedAsDrafts(IReadOnlyList<GuideDocument> documents, IReadOnlyList<SharedContent> slugs) =>
        PublishResult.RefusedFor(Only(GuideSetValidator.Validate(documents, slugs), IsOfTheSlug));

    private async Task<PublishResult> PublishAsync(
        PortalDbContext db, IReadOnlyList<GuideDocument> documents, RevisionAuthor author, bool reword, CancellationToken cancellationToken)
    {
        var guides = new SharingGuides(db);
        var sharing = await guides.FindAsync(documents, cancellationToken);
        if (RefusedFor(documents, sharing, await guides.FindSlugsAsync(documents, cancellationToken), reword) is { } refused)
        {
            return refused;
        }

        var nowUtc = clock.GetUtcNow().UtcDateTime;
        var revisions = new RevisionWriter(db, nowUtc);
        var done = new List<PublishedGuide>();
        foreach (var document in documents)
        {
            var revision = await revisions.AppendAsync(document, author, cancellationToken);
            done.Add(await PublishAsync(db, document, revision, author.Actor, nowUtc, cancellationToken));
            // All of it is saved. Tracked on, every save would look through it again: two thousand small documents took more
            // than five minutes with it and 24 s without (measured).
            db.ChangeTracker.Clear();
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
            done.Add(await PublishAsync(db, reworded, revision, author.Actor, nowUtc, cancellationToken));
            db.ChangeTracker.Clear();
        }

        return new PublishResult.Done(done);
    }

    /// <summary>Whether rewording everywhere does not settle it.</summary>
    private static bool IsUnsettled(GuideProblem problem) =>
        problem.Code is not (GuideSetValidator.OutcomeElsewhere or GuideSetValidator.SourceElsewhere);

    /// <summary>Whether it could not even be a draft: a guide has one slug and one kind.</summary>
    private static bool IsOfTheSlug(GuideProblem problem) =>
        problem.Code is GuideSetValidator.SlugKind or GuideSetValidator.SlugDuplicate;

    private static IReadOnlyList<IReadOnlyList<GuideProblem>> Only(
        IReadOnlyList<IReadOnlyList<GuideProblem>> findings, Func<GuideProblem, bool> which) =>
        [.. findings.Select(problems => problems.Where(which).ToList())];

    private static async Task<PublishedGuide> PublishAsync(
        PortalDbContext db, GuideDocument document, GuideRevision revision, Actor by, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var publication = await db.Set<Publication>().FindAsync([revision.GuideId], cancellationToken);
        if (publication?.RevisionId == revision.Id)
        {
            return new(document.Slug, revision.Number, Changed: false, ListedBy: []);
        }

        if (publication is null)
        {
            publication = new() { GuideId = revision.GuideId };
            db.Add(publication);
        }

        publication.RevisionId = revision.Id;
        publication.PublishedUtc = nowUtc;
        revision.PublishedUtc ??= nowUtc;
        var guide = await db.Set<Guide>().SingleAsync(known => known.Id == revision.GuideId, cancellationToken);
        guide.Title = Guide.TitleOf(document.Title);
        guide.UnpublishedUtc = null;
        var action = revision.Origin == RevisionOrigin.Reword ? AuditActions.Reworded : AuditActions.Published;
        db.Note(by, action, document.Slug, RevisionWriter.DetailOf(revision), nowUtc);
        await db.SaveChangesAsync(cancellationToken);
        await new DocumentWriter(db, nowUtc).WriteAsync(revision.GuideId, document, cancellationToken);
        await new SearchIndexWriter(db).WriteAsync(revision.GuideId, document, cancellationToken);
        return new(document.Slug, revision.Number, Changed: true, [.. document.ListedBy()]);
    }
}
