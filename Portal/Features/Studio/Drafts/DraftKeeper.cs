using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides.Editing;
using Portal.Features.Studio.Publishing;

namespace Portal.Features.Studio.Drafts;

/// <summary>Keeps what is being written when it passes to another author or goes. The caller has opened the transaction.</summary>
internal sealed class DraftKeeper(PortalDbContext db, DateTime nowUtc)
{
    /// <summary>Adds the draft to the revisions, in its author's name.</summary>
    /// <returns>False where it is no document: no revision can hold it.</returns>
    public async Task<bool> KeepAsRevisionAsync(GuideDraft draft, string? note, CancellationToken cancellationToken)
    {
        var guide = await db.Set<Guide>().SingleAsync(known => known.Id == draft.GuideId, cancellationToken);
        if (DocumentTree.Parse(draft.Content).Check().Document is not { } document || document.Slug != guide.Slug || document.Kind != guide.Kind)
        {
            return false;
        }

        await new RevisionWriter(db, nowUtc).AppendAsync(
            document, new(RevisionOrigin.Studio, draft.Author, note) { AccountId = draft.AuthorId }, cancellationToken);
        return true;
    }

    /// <summary>Keeps a draft that goes: as a revision, or on a remark where no revision can hold it.</summary>
    /// <param name="why">What became of it, as the note of the revision.</param>
    public async Task KeepAsync(GuideDraft draft, string why, CancellationToken cancellationToken)
    {
        if (!await KeepAsRevisionAsync(draft, why, cancellationToken))
        {
            db.Add(new GuideComment
            {
                GuideId = draft.GuideId, Path = "", Text = $"{why}. What was written is no document yet, so that it is kept here.", Kept = draft.Content,
                Author = draft.Author, AuthorId = draft.AuthorId, CreatedUtc = nowUtc,
            });
        }
    }
}
