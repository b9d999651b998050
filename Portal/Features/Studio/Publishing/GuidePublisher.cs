using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Documents;
using Portal.Data.Entities;
using Portal.Data.Settling;
using Portal.Data.Sqlite.Search;
using Portal.Domain.Guides;
using Portal.Domain.Studio;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Studio.Publishing;

/// <summary>
/// The one door through which a document is published: judges it, adds the revision, moves the pointer, rewrites the
/// reading rows, all or nothing, and then drops what caches hold of it.
/// </summary>
public sealed partial class GuidePublisher(
    IDbContextFactory<PortalDbContext> contexts, ReadingCacheEviction eviction, TimeProvider clock)
{
    /// <summary>Raised after guides or drafts were written, for pages that have one of them open. Has to be quick.</summary>
    public event Action? Written;

    /// <summary>Publishes <paramref name="documents"/> as one set: all of them, or none.</summary>
    /// <param name="reword">See <see cref="PublishOrder.Reword"/>.</param>
    public async Task<PublishResult> PublishAsync(
        IReadOnlyList<GuideDocument> documents, RevisionAuthor author, bool reword, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var result = await PublishAsync(db, new(documents, author) { Reword = reword }, cancellationToken);
        await EvictAsync(result);
        return result;
    }

    /// <summary>Does what <paramref name="order"/> says, as a part of the caller's transaction where there is one.</summary>
    /// <remarks>The caller drops stored pages after the end of the transaction (<see cref="EvictAsync"/>): before it they would be made anew as they were.</remarks>
    public Task<PublishResult> PublishAsync(PortalDbContext db, PublishOrder order, CancellationToken cancellationToken) =>
        db.WriteAsync(token => WriteAsync(db, order, token), cancellationToken);

    /// <summary>What stands in the way of <paramref name="order"/> now; null: nothing. Changes nothing.</summary>
    public static async Task<PublishResult.Refused?> JudgeAsync(PortalDbContext db, PublishOrder order, CancellationToken cancellationToken) =>
        (await BasisOfAsync(db, order, cancellationToken)).Refused;

    /// <summary>Drops what caches hold of what was published.</summary>
    public async Task EvictAsync(PublishResult result)
    {
        if (result is PublishResult.Done { Guides: var guides } && guides.Any(guide => guide.Changed))
        {
            await eviction.EvictGuidesAsync(
                guides.Where(guide => guide.Changed).SelectMany(guide => guide.ListedBy.Prepend(guide.Slug)).Distinct(StringComparer.Ordinal),
                CancellationToken.None);
            Written?.Invoke();
        }
    }

    /// <summary>
    /// Keeps <paramref name="documents"/> as drafts, all or none, whatever problems they have; readers see nothing of it.
    /// </summary>
    /// <returns>Why nothing was kept: a slug belongs to another document. Null where all went well.</returns>
    public async Task<PublishResult.Refused?> SaveDraftsAsync(
        IReadOnlyList<GuideDocument> documents, RevisionAuthor author, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var refusal = await db.WriteAsync(
            async token =>
            {
                if (await JudgeDraftsAsync(db, documents, token) is { } refused)
                {
                    return refused;
                }

                var nowUtc = clock.GetUtcNow().UtcDateTime;
                var (revisions, drafts) = (new RevisionWriter(db, nowUtc), new DraftRebase(db, nowUtc));
                foreach (var document in documents)
                {
                    await drafts.ReplaceAsync(document, author, () => revisions.AppendAsync(document, author, token), token);
                    Forget(db, documents);
                }

                await db.SaveChangesAsync(token);

                return null;
            },
            cancellationToken);
        if (refusal is null)
        {
            Written?.Invoke();
        }

        return refusal;
    }

    /// <summary>
    /// What stands between <paramref name="documents"/> and being published from a file, or kept as drafts: what is there
    /// already, and what they would take from students without a word. Changes nothing.
    /// </summary>
    /// <param name="publish">False: as drafts.</param>
    /// <param name="reword">See <see cref="PublishOrder.Reword"/>.</param>
    public async Task<PublishResult.Refused?> WouldRefuseAsync(
        IReadOnlyList<GuideDocument> documents, bool publish, bool reword, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return publish
            ? await JudgeAsync(db, new(documents, new(RevisionOrigin.Import, "")) { Reword = reword, Settlements = [] }, cancellationToken)
            : await JudgeDraftsAsync(db, documents, cancellationToken);
    }

    private static async Task<PublishResult.Refused?> JudgeDraftsAsync(
        PortalDbContext db, IReadOnlyList<GuideDocument> documents, CancellationToken cancellationToken)
    {
        var guides = new SharingGuides(db);
        var findings = GuideSetValidator.Validate(documents, await guides.FindSlugsAsync(documents, cancellationToken));
        return PublishResult.RefusedFor(Only(findings, IsOfTheSlug))
            ?? PublishResult.RefusedFor(await guides.FindFormerSlugsAsync(documents, cancellationToken));
    }

    /// <summary>
    /// Lets go of rows that are saved. Tracked on, every save would look through them again: two thousand small documents
    /// took more than five minutes with it and 24 s without (measured).
    /// </summary>
    private static void Forget(PortalDbContext db, IReadOnlyList<GuideDocument> documents)
    {
        // What the caller of a single one tracks stays tracked.
        if (documents.Count > 1)
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<PublishResult> WriteAsync(PortalDbContext db, PublishOrder order, CancellationToken cancellationToken)
    {
        var (documents, author) = (order.Documents, order.Author);
        var (refused, sharing, settling) = await BasisOfAsync(db, order, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }

        var nowUtc = clock.GetUtcNow().UtcDateTime;
        var (revisions, drafts) = (new RevisionWriter(db, nowUtc), new DraftRebase(db, nowUtc));
        var done = new List<PublishedGuide>();
        foreach (var document in documents)
        {
            var revision = await revisions.AppendAsync(document, author, cancellationToken);
            var published = await PublishAsync(db, document, revision, author, nowUtc, cancellationToken);
            done.Add(published);
            if (published.Changed && !order.IsOfDraft)
            {
                await drafts.OnAsync(revision, cancellationToken);
            }

            if (published.Changed && settling.Of(document) is { Count: > 0 } settlements)
            {
                await new SettlementWriter(db, nowUtc).WriteAsync(revision.GuideId, revision.Id, settlements, cancellationToken);
                db.Note(author.Actor, AuditActions.Settled, document.Slug, PublicationSettling.Told(settlements), nowUtc);
            }

            await db.SaveChangesAsync(cancellationToken);
            Forget(db, documents);
        }

        var wording = new SharedWording(documents);
        foreach (var other in sharing.Where(other => !documents.Any(document => document.Slug == other.Slug)))
        {
            if (wording.Adopt(other) is var reworded && ReferenceEquals(reworded, other))
            {
                continue;
            }

            var by = author with { Origin = RevisionOrigin.Reword, Note = "Shared wording changed" };
            var revision = await revisions.AppendAsync(reworded, by, cancellationToken);
            done.Add(await PublishAsync(db, reworded, revision, by, nowUtc, cancellationToken));
            await drafts.OnAsync(revision, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new PublishResult.Done(done);
    }

    /// <summary>Judges an order, with what it is judged by and carried out with.</summary>
    private static async Task<(PublishResult.Refused? Refused, IReadOnlyList<GuideDocument> Sharing, PublicationSettling Settling)> BasisOfAsync(
        PortalDbContext db, PublishOrder order, CancellationToken cancellationToken)
    {
        var (documents, guides) = (order.Documents, new SharingGuides(db));
        var sharing = await guides.FindAsync(documents, cancellationToken);
        var settling = new PublicationSettling([.. sharing, .. await guides.FindTakenBackAsync(documents, cancellationToken)], order.Settlements);
        if (order.IsMove)
        {
            return (null, sharing, settling);
        }

        var conflicts = GuideSetValidator.Validate(
            documents, [.. sharing.Select(SharedContent.Of), .. await guides.FindSlugsAsync(documents, cancellationToken)]);
        var refused = PublishResult.RefusedFor([.. documents.Select(GuideValidator.Validate)])
            ?? PublishResult.RefusedFor(order.Reword ? Only(conflicts, IsUnsettled) : conflicts)
            ?? PublishResult.RefusedFor(await guides.FindFormerSlugsAsync(documents, cancellationToken))
            ?? PublishResult.RefusedFor([.. documents.Select(settling.Problems)]);
        return (refused, sharing, settling);
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
        PortalDbContext db, GuideDocument document, GuideRevision revision, RevisionAuthor author, DateTime nowUtc, CancellationToken cancellationToken)
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
        if (revision.PublishedUtc is null)
        {
            // It may have been kept before without saying what changed.
            (revision.PublishedUtc, revision.Note) = (nowUtc, author.Note ?? revision.Note);
        }

        var guide = await db.Set<Guide>().SingleAsync(known => known.Id == revision.GuideId, cancellationToken);
        guide.Title = Guide.TitleOf(document.Title);
        guide.UnpublishedUtc = null;
        guide.UnpublishedNote = null;
        var action = revision.Origin == RevisionOrigin.Reword ? AuditActions.Reworded : AuditActions.Published;
        db.Note(author.Actor, action, document.Slug, RevisionWriter.DetailOf(revision), nowUtc);
        db.NoteChange(ContentChangeKind.Published, revision.GuideId, document.Slug, nowUtc);
        await db.SaveChangesAsync(cancellationToken);
        await new DocumentWriter(db, nowUtc).WriteAsync(revision.GuideId, document, cancellationToken);
        await new SearchIndexWriter(db).WriteAsync(revision.GuideId, document, cancellationToken);
        return new(document.Slug, revision.Number, Changed: true, [.. document.ListedBy()]);
    }
}
