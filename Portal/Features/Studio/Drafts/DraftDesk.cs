using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;
using Portal.Features.Studio.Publishing;

namespace Portal.Features.Studio.Drafts;

/// <summary>
/// Keeps what authors write. A save names the state that the writing began from: where somebody else has saved meanwhile, both
/// are brought together field by field, and what cannot be is kept as a remark on its field until somebody chooses.
/// </summary>
public sealed class DraftDesk(IDbContextFactory<PortalDbContext> contexts, StudioSignals signals, TimeProvider clock)
{
    private readonly DraftAuthors authors = new();

    /// <summary>The guide as it is being written, else as published, else as last kept; null where there is no such guide.</summary>
    public async Task<OpenedDraft?> OpenAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        return await FindAsync(db, guide => guide.Slug == slug, cancellationToken);
    }

    /// <summary>Begins a guide that there was not.</summary>
    /// <param name="begun">With its kind, slug and title.</param>
    /// <param name="owner">Whoever begins it looks after it.</param>
    /// <returns>False where the slug is taken, or was once, or where slug or kind is none.</returns>
    public async Task<bool> BeginAsync(DocumentTree begun, Actor owner, CancellationToken cancellationToken)
    {
        var slug = begun.Text("slug");
        if (!Slugs.IsValid(slug) || !GuideKinds.All.Contains(begun.Kind))
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (await db.Set<Guide>().AnyAsync(known => known.Slug == slug, token)
                    || await db.Set<SlugRedirect>().AnyAsync(known => known.Slug == slug, token))
                {
                    return false;
                }

                var guide = new Guide
                {
                    Slug = slug, Kind = begun.Kind, Title = Guide.TitleOf(begun.Text("title")), CreatedUtc = Now, OwnerId = owner.Id,
                };
                guide.Draft = new()
                {
                    Content = begun.Content(), Version = GuideDraft.FirstVersion(Now), Author = owner.Name, AuthorId = owner.Id, ChangedUtc = Now,
                };
                db.Add(guide);
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Keeps <paramref name="mine"/>, brought together with what others saved meanwhile.</summary>
    /// <param name="from">The state that <paramref name="mine"/> began from, as it was opened or saved last.</param>
    /// <param name="by">The page that saves, which need not be told of it.</param>
    /// <returns>What is stored now, and what of mine is not in it; null where the guide is gone.</returns>
    public async Task<SavedDraft?> SaveAsync(
        OpenedDraft from, DocumentTree mine, Actor author, IDisposable? by, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        Action? note = null;
        var saved = await db.WriteAsync(
            async token =>
            {
                (var done, note) = await SaveAsync(db, from, mine, author, token);
                return done;
            },
            cancellationToken);
        note?.Invoke();
        if (saved is not null)
        {
            signals.Raise(from.GuideId, by);
        }

        return saved;
    }

    /// <summary>Puts away what is being written, kept as a revision, or on a remark where it is no document. Readers see nothing of it.</summary>
    public async Task DiscardAsync(int guideId, Actor author, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var draft = await db.Set<GuideDraft>().Include(known => known.Guide).FirstOrDefaultAsync(known => known.GuideId == guideId, token);
                // A guide that has nothing else keeps its draft: there would be nothing left to open.
                if (draft is null || !await db.Set<GuideRevision>().AnyAsync(known => known.GuideId == guideId, token))
                {
                    return;
                }

                await new DraftKeeper(db, Now).KeepAsync(draft, "Put away", token);
                db.Remove(draft);
                db.Note(author, AuditActions.DraftDiscarded, draft.Guide!.Slug, null, Now);
                await db.SaveChangesAsync(token);
            },
            cancellationToken);
        signals.Raise(guideId);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>What was saved, and what is to be done after the end of the transaction.</returns>
    private async Task<(SavedDraft? Saved, Action? Note)> SaveAsync(
        PortalDbContext db, OpenedDraft from, DocumentTree mine, Actor author, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, guide => guide.Id == from.GuideId, cancellationToken) is not { } stored)
        {
            return (null, null);
        }

        var (tree, conflicts) = stored.Content == from.Content
            ? (mine.Copy(), [])
            : DocumentMerge.Merge(DocumentTree.Parse(from.Content), mine, DocumentTree.Parse(stored.Content));
        await db.RemarkAsync(from.GuideId, conflicts, author, Now, cancellationToken);
        // The guide's own, whatever the page says: under another slug it would be published as another guide.
        tree.Apply(TreeEdit.Set.Text("slug", stored.Slug));
        tree.Apply(TreeEdit.Set.Text("kind", stored.Kind));
        var note = tree.Content() != stored.Content ? await WriteAsync(db, stored, tree, author, cancellationToken) : null;
        await db.SaveChangesAsync(cancellationToken);
        return (new((await FindAsync(db, guide => guide.Id == from.GuideId, cancellationToken))!, conflicts), note);
    }

    private async Task<Action> WriteAsync(PortalDbContext db, OpenedDraft stored, DocumentTree tree, Actor author, CancellationToken cancellationToken)
    {
        var (content, isKept) = (tree.Content(), false);
        IReadOnlyList<string> fields = [.. DocumentDifference.Between(DocumentTree.Parse(stored.Content), tree).Select(change => change.Path)];
        var draft = await db.Set<GuideDraft>().FirstOrDefaultAsync(known => known.GuideId == stored.GuideId, cancellationToken);
        if (draft is null)
        {
            draft = new()
            {
                GuideId = stored.GuideId, Content = content, BaseRevisionId = stored.BaseRevisionId, Author = author.Name,
                Version = GuideDraft.FirstVersion(Now),
            };
            db.Add(draft);
        }
        else if (authors.MustKeep(stored.GuideId, draft.Version, draft.AuthorId, author.Id, fields, Now))
        {
            // So that the history can tell who wrote what, and what one author changes of another's is never gone.
            isKept = await new DraftKeeper(db, Now).KeepAsRevisionAsync(draft, null, cancellationToken);
        }

        var before = draft.Version;
        draft.Content = content;
        draft.Version++;
        draft.Author = author.Name;
        draft.AuthorId = author.Id;
        draft.ChangedUtc = Now;
        // What was approved, and what was to be published by itself, is what stood there then.
        draft.State = draft.State is DraftState.Approved ? DraftState.Writing : draft.State;
        if (draft.PublishAtUtc is not null)
        {
            draft.PublishAtUtc = null;
            db.Note(author, AuditActions.Unscheduled, stored.Slug, "The draft was changed", Now);
        }

        var (version, now) = (draft.Version, Now);
        return () => authors.Note(stored.GuideId, before, version, author.Id, fields, isKept, now);
    }

    private static async Task<OpenedDraft?> FindAsync(
        PortalDbContext db, Expression<Func<Guide, bool>> which, CancellationToken cancellationToken)
    {
        var guide = await db.Set<Guide>().AsNoTracking()
            .Where(which)
            .Select(known => new
            {
                known.Id, known.Slug, known.Kind, known.Title, known.Draft,
                IsPublished = known.Publication != null,
                Published = (int?)known.Publication!.RevisionId,
                Newest = known.Revisions.OrderByDescending(revision => revision.Number).Select(revision => (int?)revision.Id).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (guide is null)
        {
            return null;
        }

        var revision = guide.Draft is { } draft ? draft.BaseRevisionId : guide.Published ?? guide.Newest;
        var content = guide.Draft?.Content
            ?? await db.Set<GuideRevision>().Where(known => known.Id == revision).Select(known => known.Document).FirstOrDefaultAsync(cancellationToken);
        return content is null ? null : new(
            guide.Id, guide.Slug, guide.Kind, guide.Title, WithSlug(content, guide.Slug), guide.Draft?.Version ?? 0, revision, guide.IsPublished,
            guide.Draft?.State, guide.Draft?.Author, guide.Draft?.ChangedUtc,
            guide.Draft is { State: DraftState.ChangesAsked } sentBack ? sentBack.Reason : null);
    }

    /// <summary>A guide that has another slug now may have nothing newer than a revision under the old one.</summary>
    private static string WithSlug(string content, string slug)
    {
        var tree = DocumentTree.Parse(content);
        return tree.Apply(TreeEdit.Set.Text("slug", slug)) is null ? content : tree.Content();
    }
}

/// <summary>A guide as it is being written.</summary>
/// <param name="Title">As last published.</param>
/// <param name="Content">JSON (<see cref="DocumentTree"/>).</param>
/// <param name="Version">0 where nothing differs from the revision yet.</param>
/// <param name="BaseRevisionId">The revision that the writing began from; null: none.</param>
/// <param name="State">Null where nothing is being written.</param>
/// <param name="Author">Who saved last; null where nothing is being written.</param>
/// <param name="SentBackFor">What a reviewer asks to be changed; null where nobody does.</param>
public sealed record OpenedDraft(
    int GuideId, string Slug, string Kind, string Title, string Content, int Version, int? BaseRevisionId, bool IsPublished,
    DraftState? State, string? Author, DateTime? ChangedUtc, string? SentBackFor);

/// <param name="Draft">What is stored now.</param>
/// <param name="Conflicts">Fields in which what I wrote is not what is stored.</param>
public sealed record SavedDraft(OpenedDraft Draft, IReadOnlyList<FieldConflict> Conflicts);
