using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;

namespace Portal.Features.Studio.Publishing;

/// <summary>
/// Keeps what authors are writing in step with what is published or imported past them, so that publishing the draft later
/// does not quietly take the other change back. The caller has opened the transaction.
/// </summary>
internal sealed class DraftRebase(PortalDbContext db, DateTime nowUtc)
{
    /// <summary>Brings the draft of a guide together with its newest revision; where there is no draft, there is nothing to do.</summary>
    public async Task OnAsync(GuideRevision revision, CancellationToken cancellationToken)
    {
        var draft = await db.Set<GuideDraft>().FirstOrDefaultAsync(known => known.GuideId == revision.GuideId, cancellationToken);
        if (draft is null)
        {
            return;
        }

        var began = await db.Set<GuideRevision>().Where(known => known.Id == draft.BaseRevisionId)
            .Select(known => known.Document).FirstOrDefaultAsync(cancellationToken);
        var mine = DocumentTree.Parse(draft.Content);
        // A guide that began as a draft has no common beginning: what is published is new to it as a whole.
        var (merged, conflicts) = DocumentMerge.Merge(
            began is null ? DocumentTree.Begin(mine.Kind, mine.Text("slug"), "") : DocumentTree.Parse(began), mine, DocumentTree.Parse(revision.Document));
        var author = new Actor(draft.Author, draft.AuthorId);
        db.AddRange(conflicts.Select(conflict => DraftConflicts.Remark(draft.GuideId, conflict, author, nowUtc)));
        draft.Content = merged.Content();
        draft.BaseRevisionId = revision.Id;
        draft.Version++;
        draft.State = draft.State is DraftState.Approved ? DraftState.Writing : draft.State;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Makes an imported document the draft to go on with. What was being written is kept as a revision first; what comes
    /// with the portal itself never takes the place of what somebody is writing.
    /// </summary>
    /// <param name="append">Adds the document's revision.</param>
    public async Task ReplaceAsync(
        GuideDocument document, RevisionAuthor author, Func<Task<GuideRevision>> append, CancellationToken cancellationToken)
    {
        var draft = await db.Set<GuideDraft>().FirstOrDefaultAsync(known => known.Guide!.Slug == document.Slug, cancellationToken);
        if (draft is not null && author.Origin is RevisionOrigin.Import
            && DocumentTree.Parse(draft.Content).Check().Document is { } unfinished && unfinished.Slug == document.Slug)
        {
            await new RevisionWriter(db, nowUtc).AppendAsync(
                unfinished, new(RevisionOrigin.Studio, draft.Author, "As it was before a file was imported") { AccountId = draft.AuthorId }, cancellationToken);
        }

        var revision = await append();
        if (draft is not null && author.Origin is RevisionOrigin.Shipped)
        {
            return;
        }

        if (draft is not null && author.Origin is RevisionOrigin.Studio)
        {
            // The studio itself changed a few fields: what is being written goes on with them.
            await OnAsync(revision, cancellationToken);
            return;
        }

        if (await db.Set<Publication>().AnyAsync(known => known.RevisionId == revision.Id, cancellationToken))
        {
            return;
        }

        if (draft is null)
        {
            draft = new() { GuideId = revision.GuideId, Content = "", Author = author.Name };
            db.Add(draft);
        }

        (draft.Content, draft.BaseRevisionId, draft.State, draft.PublishAtUtc) = (revision.Document, revision.Id, DraftState.Writing, null);
        (draft.Author, draft.AuthorId, draft.ChangedUtc) = (author.Name, author.AccountId, nowUtc);
        draft.Version++;
        await db.SaveChangesAsync(cancellationToken);
    }
}
