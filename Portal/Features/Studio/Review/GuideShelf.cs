using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Documents;
using Portal.Data.Entities;
using Portal.Data.Sqlite.Search;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Features.Studio.Publishing;
using Portal.Features.Studio.Review.Shelving;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Studio.Review;

/// <summary>Where a guide stands: takes it back from readers, gives it another address, brings an earlier revision back.</summary>
public sealed class GuideShelf(
    IDbContextFactory<PortalDbContext> contexts, GuidePublisher publisher, ReadingCacheEviction eviction, StudioSignals signals, TimeProvider clock)
{
    /// <summary>Takes a guide back: its address answers 410 from now on. Whoever follows it keeps it as it was.</summary>
    /// <param name="note">What readers are told; cut at <see cref="GuideRevision.MaxNoteLength"/> characters.</param>
    public async Task UnpublishAsync(int guideId, string? note, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var gone = await db.WriteAsync(
            async token =>
            {
                var guide = await db.Set<Guide>().Include(known => known.Draft).Include(known => known.Publication!.Revision)
                    .FirstOrDefaultAsync(known => known.Id == guideId && known.Publication != null, token);
                if (guide is null)
                {
                    return null;
                }

                var document = RevisionDocument.Read(guide.Publication!.Revision!.Document);
                db.Remove(guide.Publication);
                (guide.UnpublishedUtc, guide.UnpublishedNote) = (Now, NoteOf(note));
                await new DocumentWriter(db, Now).RemoveAsync(guideId, document.Kind, token);
                await new SearchIndexWriter(db).RemoveAsync(guideId, token);
                db.Note(actor, AuditActions.Unpublished, guide.Slug, note, Now);
                db.NoteChange(ContentChangeKind.Removed, guideId, guide.Slug, Now);
                if (guide.Draft is { PublishAtUtc: not null } draft)
                {
                    // It would bring the guide back by itself. What was written stays.
                    draft.PublishAtUtc = null;
                    db.Note(actor, AuditActions.Unscheduled, guide.Slug, "The guide was taken back", Now);
                }

                await ShelvingPlanner.ForgetAsync(db, guideId, token);
                await db.SaveChangesAsync(token);
                return document;
            },
            cancellationToken);
        if (gone is not null)
        {
            await eviction.EvictGuidesAsync(gone.ListedBy().Prepend(gone.Slug), CancellationToken.None);
            signals.Raise(guideId);
        }
    }

    /// <summary>
    /// Gives a guide another slug. The old address leads to the new one for good, and the links of other guides and drafts are
    /// set right in the same transaction.
    /// </summary>
    /// <returns>False where the slug is not well formed or is another guide's, now or once.</returns>
    public async Task<bool> RenameAsync(int guideId, string slug, Actor actor, CancellationToken cancellationToken)
    {
        if (!Slugs.IsValid(slug))
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        PublishResult? result = null;
        var old = await db.WriteAsync(
            async token =>
            {
                var guide = await db.Set<Guide>().Include(known => known.Draft).Include(known => known.Publication!.Revision)
                    .FirstOrDefaultAsync(known => known.Id == guideId, token);
                if (guide is null || !await IsFreeAsync(db, guideId, slug, token))
                {
                    return null;
                }

                var before = guide.Slug;
                await db.Set<SlugRedirect>().Where(known => known.Slug == slug).ExecuteDeleteAsync(token);
                db.Add(new SlugRedirect { Slug = before, GuideId = guideId, CreatedUtc = Now });
                guide.Slug = slug;
                if (guide.Draft is { } draft)
                {
                    var tree = DocumentTree.Parse(draft.Content);
                    tree.Apply(TreeEdit.Set.Text("slug", slug));
                    (draft.Content, draft.Version) = (tree.Content(), draft.Version + 1);
                }

                await SetDraftsRightAsync(db, guideId, before, slug, token);
                if (await db.Set<PlannedShelving>().AnyAsync(plan => plan.GuideId == guideId && plan.NewSlug != null, token))
                {
                    await ShelvingPlanner.ForgetAsync(db, guideId, token);
                }

                db.Note(actor, AuditActions.Renamed, slug, $"From {before}", Now);
                await db.SaveChangesAsync(token);
                if (guide.Publication is { } publication)
                {
                    db.NoteChange(ContentChangeKind.Removed, guideId, before, Now);
                    result = await publisher.PublishAsync(
                        db, new(await RenamedAsync(db, publication, before, slug, token), AuthorOf(actor)) { IsMove = true }, token);
                }

                return before;
            },
            cancellationToken);
        if (old is null)
        {
            return false;
        }

        await eviction.EvictGuidesAsync([old, slug], CancellationToken.None);
        if (result is not null)
        {
            await publisher.EvictAsync(result);
        }

        signals.Raise(guideId);
        return true;
    }

    /// <summary>Makes an earlier revision the newest again, as the draft to go on with.</summary>
    /// <returns>Its number; null where there is no such revision.</returns>
    public async Task<int?> RestoreAsync(int guideId, int number, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var restored = await db.WriteAsync(
            async token =>
            {
                var revision = await db.Set<GuideRevision>().AsNoTracking().Include(known => known.Guide!.Draft)
                    .FirstOrDefaultAsync(known => known.GuideId == guideId && known.Number == number, token);
                if (revision is null)
                {
                    return (int?)null;
                }

                // A guide may have had another slug then.
                var document = RevisionDocument.Read(revision.Document) with { Slug = revision.Guide!.Slug };
                var draft = await db.Set<GuideDraft>().FirstOrDefaultAsync(known => known.GuideId == guideId, token);
                if (draft is not null)
                {
                    await new DraftKeeper(db, Now).KeepAsync(draft, "As it was before a revision was restored", token);
                }

                var newest = await new RevisionWriter(db, Now).AppendAsync(
                    document, new(RevisionOrigin.Restore, actor.Name, $"Revision {number} restored") { AccountId = actor.Id }, token);
                if (draft is null)
                {
                    draft = new() { GuideId = guideId, Content = "", Author = actor.Name, Version = GuideDraft.FirstVersion(Now) };
                    db.Add(draft);
                }

                draft.Content = newest.Document;
                draft.BaseRevisionId = newest.Id;
                draft.Version++;
                (draft.Author, draft.AuthorId, draft.ChangedUtc, draft.State, draft.PublishAtUtc) = (actor.Name, actor.Id, Now, DraftState.Writing, null);
                db.Note(actor, AuditActions.Restored, revision.Guide.Slug, $"Revision {number} as {newest.Number}", Now);
                await db.SaveChangesAsync(token);
                return newest.Number;
            },
            cancellationToken);
        signals.Raise(guideId);
        return restored;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether a slug is no other guide's, now or once.</summary>
    internal static async Task<bool> IsFreeAsync(PortalDbContext db, int guideId, string slug, CancellationToken cancellationToken) =>
        !await db.Set<Guide>().AnyAsync(known => known.Slug == slug, cancellationToken)
        && !await db.Set<SlugRedirect>().AnyAsync(known => known.Slug == slug && known.GuideId != guideId, cancellationToken);

    /// <summary>A note as it is kept.</summary>
    internal static string? NoteOf(string? note) => string.IsNullOrWhiteSpace(note) ? null
        : note.Trim() is var said && said.Length > GuideRevision.MaxNoteLength ? said[..GuideRevision.MaxNoteLength] : said;

    private static RevisionAuthor AuthorOf(Actor actor) => new(RevisionOrigin.Studio, actor.Name, "The address changed") { AccountId = actor.Id };

    /// <summary>Sets the links of what is being written of other guides right.</summary>
    private static async Task SetDraftsRightAsync(PortalDbContext db, int guideId, string before, string slug, CancellationToken cancellationToken)
    {
        foreach (var draft in await db.Set<GuideDraft>().Where(known => known.GuideId != guideId && known.Content.Contains($"\"{before}\"")).ToListAsync(cancellationToken))
        {
            var written = DocumentTree.Parse(draft.Content);
            if (LinkRenaming.SetRight(written, before, slug))
            {
                (draft.Content, draft.Version) = (written.Content(), draft.Version + 1);
            }
        }
    }

    /// <summary>The guide under its new slug, and every published guide that links to it.</summary>
    private static async Task<IReadOnlyList<GuideDocument>> RenamedAsync(
        PortalDbContext db, Publication publication, string before, string slug, CancellationToken cancellationToken)
    {
        var others = await db.Set<Publication>().AsNoTracking()
            .Where(other => other.GuideId != publication.GuideId && other.Revision!.Document.Contains($"\"{before}\""))
            .Select(other => other.Revision!.Document).ToListAsync(cancellationToken);
        return
        [
            RevisionDocument.Read(publication.Revision!.Document) with { Slug = slug },
            .. others.Select(RevisionDocument.Read).Where(other => other.LinkedSlugs().Contains(before)).Select(other => LinkRenaming.Of(other, before, slug)),
        ];
    }
}
