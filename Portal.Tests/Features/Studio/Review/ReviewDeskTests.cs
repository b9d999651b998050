using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Features.Studio.Review;

namespace Portal.Tests.Features.Studio.Review;

public sealed class ReviewDeskTests : IAsyncLifetime
{
    private StudioGround ground = null!;
    private OpenedDraft draft = null!;

    private static CancellationToken Cancel => StudioGround.Cancel;

    public async ValueTask InitializeAsync()
    {
        ground = await StudioGround.CreateAsync();
        draft = (await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "summary", "Ann's")).Draft;
    }

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    [Fact]
    public async Task Review_SentApprovedAndSentBack_IsNotedWithWhoDidIt()
    {
        Assert.Equal(ReviewResult.NotInReview, await ApproveAsync(ground.Ben));
        Assert.Equal(ReviewResult.NotInReview, await SendBackAsync("Too early"));
        Assert.Equal(ReviewResult.Done, await SubmitAsync(ground.Ann));
        Assert.Equal((DraftState.InReview, ground.Ann.Id), ((await ground.DraftAsync())!.State, (await ground.DraftAsync())!.SubmittedById));
        Assert.Equal(ReviewResult.Done, await ApproveAsync(ground.Ben));
        Assert.Equal(DraftState.Approved, (await ground.DraftAsync())!.State);
        Assert.Equal(ReviewResult.NoReason, await SendBackAsync(" "));
        Assert.Equal(ReviewResult.NoReason, await SendBackAsync(new('a', GuideDraft.MaxReasonLength + 1)));
        Assert.Equal(ReviewResult.Done, await SendBackAsync("Name the source"));
        Assert.Equal((DraftState.ChangesAsked, "Name the source"), ((await ground.DraftAsync())!.State, (await ground.DraftAsync())!.Reason));
        Assert.Equal(ReviewResult.Done, await SubmitAsync(ground.Ann));
        Assert.Null((await ground.DraftAsync())!.Reason);

        var noted = await ground.NotedAsync(AuditActions.SentForReview, AuditActions.Approved, AuditActions.SentBack);
        Assert.Equal(
            [(AuditActions.SentForReview, "ann@example.org", null), (AuditActions.Approved, "ben@example.org", null),
             (AuditActions.SentBack, "ben@example.org", "Name the source"), (AuditActions.SentForReview, "ann@example.org", null)],
            noted.Select(entry => (entry.Action, entry.Actor, entry.Detail)));
    }

    [Fact]
    public async Task Approve_OnesOwnWorkWhereAReviewIsRequired_IsRefused()
    {
        ground.Settings.RequireReview = true;
        await SubmitAsync(ground.Ann);

        Assert.Equal(ReviewResult.OwnWork, await ApproveAsync(ground.Ann));
        Assert.Empty(await ground.NotedAsync(AuditActions.Approved));

        // Nor what somebody else sent and this one rewrote meanwhile.
        draft = (await ground.SaveAsync(draft, ground.Ben, "summary", "Ben's")).Draft;
        Assert.Equal(ReviewResult.OwnWork, await ApproveAsync(ground.Ben));
        Assert.Equal(ReviewResult.Done, await SubmitAsync(ground.Ben));
        Assert.Equal(ReviewResult.Done, await ApproveAsync(ground.Ann));
    }

    [Fact]
    public async Task Approve_OnesOwnWorkWhereNoneIsRequired_IsAllowed()
    {
        await SubmitAsync(ground.Ann);

        Assert.Equal(ReviewResult.Done, await ApproveAsync(ground.Ann));
    }

    [Fact]
    public async Task Approve_WhatWasChangedSinceItWasRead_IsRefused()
    {
        await SubmitAsync(ground.Ann);
        await ground.SaveAsync(draft, ground.Ann, "summary", "Ann's second thought");

        Assert.Equal(ReviewResult.ChangedMeanwhile, await ApproveAsync(ground.Ben));

        Assert.Equal(DraftState.InReview, (await ground.DraftAsync())!.State);
        Assert.Equal(ReviewResult.ChangedMeanwhile, await ground.Review.ApproveAsync(999, 1, ground.Ben, Cancel));
    }

    [Fact]
    public async Task Remarks_AddedAndResolved_AreThoseThatAreOpen()
    {
        Assert.True(await ground.Review.RemarkAsync(draft.GuideId, "summary", "Shorter", ground.Ben, Cancel));
        Assert.True(await ground.Review.RemarkAsync(draft.GuideId, "", "Fine", ground.Ben, Cancel));
        Assert.False(await ground.Review.RemarkAsync(draft.GuideId, "", " ", ground.Ben, Cancel));
        Assert.False(await ground.Review.RemarkAsync(draft.GuideId, "", new('a', GuideComment.MaxTextLength + 1), ground.Ben, Cancel));
        Assert.False(await ground.Review.RemarkAsync(999, "", "Nowhere", ground.Ben, Cancel));
        var first = (await ground.Review.RemarksAsync(draft.GuideId, Cancel))[0];

        await ground.Review.ResolveAsync(draft.GuideId + 1, first.Id, Cancel);
        Assert.Equal(["Shorter", "Fine"], (await ground.Review.RemarksAsync(draft.GuideId, Cancel)).Select(remark => remark.Text));
        await ground.Review.ResolveAsync(draft.GuideId, first.Id, Cancel);
        var resolved = ground.Database.Clock.GetUtcNow().UtcDateTime;
        ground.Database.Clock.Advance(TimeSpan.FromHours(1));
        await ground.Review.ResolveAsync(draft.GuideId, first.Id, Cancel);

        Assert.Equal(["Fine"], (await ground.Review.RemarksAsync(draft.GuideId, Cancel)).Select(remark => remark.Text));
        Assert.Equal(resolved, (await ground.Database.ReadAsync(db => db.Set<GuideComment>().SingleAsync(remark => remark.Id == first.Id))).ResolvedUtc);
    }

    private Task<ReviewResult> SubmitAsync(Actor author) => ground.Review.SubmitAsync(draft.GuideId, draft.Version, author, Cancel);

    private Task<ReviewResult> ApproveAsync(Actor reviewer) => ground.Review.ApproveAsync(draft.GuideId, draft.Version, reviewer, Cancel);

    private Task<ReviewResult> SendBackAsync(string reason) => ground.Review.SendBackAsync(draft.GuideId, draft.Version, reason, ground.Ben, Cancel);
}
