using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Studio;

namespace Portal.Features.Studio.Review;

/// <summary>Takes a draft from its author to a reviewer and back, and the remarks that go with it.</summary>
public sealed class ReviewDesk(
    IDbContextFactory<PortalDbContext> contexts, IOptions<StudioOptions> options, StudioSignals signals, TimeProvider clock)
{
    /// <summary>Sends a draft for review, as it stands.</summary>
    public Task<ReviewResult> SubmitAsync(int guideId, int version, Actor author, CancellationToken cancellationToken) =>
        ChangeAsync(guideId, version, author, AuditActions.SentForReview, null, draft =>
        {
            (draft.State, draft.SubmittedUtc, draft.SubmittedById, draft.Reason) = (DraftState.InReview, Now, author.Id, null);
            return ReviewResult.Done;
        }, cancellationToken);

    /// <summary>Says that a draft may be published as it stands.</summary>
    public Task<ReviewResult> ApproveAsync(int guideId, int version, Actor reviewer, CancellationToken cancellationToken) =>
        ChangeAsync(guideId, version, reviewer, AuditActions.Approved, null, draft =>
        {
            if (draft.State is not DraftState.InReview)
            {
                return ReviewResult.NotInReview;
            }

            // Neither what they sent nor what they wrote: a reviewer who changes the draft leaves it to another to approve.
            if (options.Value.RequireReview && (draft.SubmittedById == reviewer.Id || draft.AuthorId == reviewer.Id))
            {
                return ReviewResult.OwnWork;
            }

            draft.State = DraftState.Approved;
            return ReviewResult.Done;
        }, cancellationToken);

    /// <param name="reason">What is to be changed; at most <see cref="GuideDraft.MaxReasonLength"/> characters.</param>
    public Task<ReviewResult> SendBackAsync(int guideId, int version, string reason, Actor reviewer, CancellationToken cancellationToken) =>
        ChangeAsync(guideId, version, reviewer, AuditActions.SentBack, reason, draft =>
        {
            if (string.IsNullOrWhiteSpace(reason) || reason.Length > GuideDraft.MaxReasonLength)
            {
                return ReviewResult.NoReason;
            }

            if (draft.State is not (DraftState.InReview or DraftState.Approved))
            {
                return ReviewResult.NotInReview;
            }

            (draft.State, draft.Reason, draft.PublishAtUtc) = (DraftState.ChangesAsked, reason, null);
            return ReviewResult.Done;
        }, cancellationToken);

    /// <summary>The open remarks on a guide, the oldest first.</summary>
    public async Task<IReadOnlyList<GuideComment>> RemarksAsync(int guideId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<GuideComment>().AsNoTracking()
            .Where(remark => remark.GuideId == guideId && remark.ResolvedUtc == null)
            .OrderBy(remark => remark.Id).ToListAsync(cancellationToken);
    }

    /// <param name="path">The field; empty: the guide as a whole.</param>
    /// <param name="text">At most <see cref="GuideComment.MaxTextLength"/> characters.</param>
    /// <returns>False where there is no such guide, no text, or more of it than is allowed.</returns>
    public async Task<bool> RemarkAsync(int guideId, string path, string text, Actor author, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > GuideComment.MaxTextLength || path.Length > GuideComment.MaxPathLength)
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var isAdded = await db.WriteAsync(
            async token =>
            {
                if (!await db.Set<Guide>().AnyAsync(guide => guide.Id == guideId, token))
                {
                    return false;
                }

                db.Add(new GuideComment { GuideId = guideId, Path = path, Text = text, Author = author.Name, AuthorId = author.Id, CreatedUtc = Now });
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
        if (isAdded)
        {
            signals.Raise(guideId);
        }

        return isAdded;
    }

    /// <summary>Settles a remark. One that is settled stays as it is.</summary>
    public async Task ResolveAsync(int guideId, int remarkId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            token => db.Set<GuideComment>().Where(remark => remark.Id == remarkId && remark.GuideId == guideId && remark.ResolvedUtc == null)
                .ExecuteUpdateAsync(set => set.SetProperty(remark => remark.ResolvedUtc, Now), token),
            cancellationToken);
        signals.Raise(guideId);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<ReviewResult> ChangeAsync(
        int guideId, int version, Actor actor, string action, string? detail, Func<GuideDraft, ReviewResult> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var result = await db.WriteAsync(
            async token =>
            {
                var draft = await db.Set<GuideDraft>().Include(known => known.Guide).FirstOrDefaultAsync(known => known.GuideId == guideId, token);
                if (draft is null || draft.Version != version)
                {
                    return ReviewResult.ChangedMeanwhile;
                }

                var done = change(draft);
                if (done is ReviewResult.Done)
                {
                    db.Note(actor, action, draft.Guide!.Slug, detail, Now);
                    await db.SaveChangesAsync(token);
                }

                return done;
            },
            cancellationToken);
        signals.Raise(guideId);
        return result;
    }
}

/// <summary>What came of a step of the review.</summary>
public enum ReviewResult
{
    Done = 0,

    /// <summary>The draft is not as it was when it was read, or is gone.</summary>
    ChangedMeanwhile = 1,
    NotInReview = 2,

    /// <summary>Somebody else must approve it.</summary>
    OwnWork = 3,

    /// <summary>None was given, or one that is too long.</summary>
    NoReason = 4,
}
