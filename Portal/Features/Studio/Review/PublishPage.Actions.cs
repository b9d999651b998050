using MudBlazor;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Review;

/// <summary>What the page does when it is asked to.</summary>
public sealed partial class PublishPage
{
    private Task SubmitAsync() => ReviewAsync("Sent for review.", (shown, actor) => review.SubmitAsync(shown.GuideId, shown.Draft!.Version, actor, CancellationToken.None));

    private Task ApproveAsync() => ReviewAsync("Approved.", (shown, actor) => review.ApproveAsync(shown.GuideId, shown.Draft!.Version, actor, CancellationToken.None));

    private Task SendBackAsync(string reason) => reason.Length is 0 or > GuideDraft.MaxReasonLength
        ? Task.CompletedTask
        : ReviewAsync("Sent back.", (shown, actor) => review.SendBackAsync(shown.GuideId, shown.Draft!.Version, reason, actor, CancellationToken.None));

    private Task ReviewAsync(string done, Func<PublishView, Domain.Studio.Actor, Task<ReviewResult>> act) => ActAsync(async (shown, actor) =>
    {
        if (shown.Draft is null)
        {
            return;
        }

        var result = await act(shown, actor);
        snackbar.Add(
            result switch
            {
                ReviewResult.Done => done,
                ReviewResult.OwnWork => "Somebody else must approve what you sent for review.",
                ReviewResult.NotInReview => "It is not in review any more.",
                _ => "Somebody changed the draft meanwhile. Look at it again.",
            },
            result is ReviewResult.Done ? Severity.Success : Severity.Warning);
    });

    private Task RemarkAsync(string text) => text.Length is 0 or > GuideComment.MaxTextLength
        ? Task.CompletedTask
        : ActAsync((shown, actor) => review.RemarkAsync(shown.GuideId, "", text, actor, CancellationToken.None));

    private Task ResolveAsync(int remark) => ActAsync((shown, _) => review.ResolveAsync(shown.GuideId, remark, CancellationToken.None));

    private Task PublishAsync() => ActAsync(async (shown, actor) =>
    {
        if (shown.Draft is { } draft)
        {
            Told(await publisher.PublishAsync(shown.GuideId, draft.Version, choice, actor, CancellationToken.None), "Published. Readers see it now.");
        }
    });

    private Task ScheduleAsync(DateTime atUtc) => ActAsync(async (shown, actor) =>
    {
        if (shown.Draft is not { } draft)
        {
            return;
        }

        if (atUtc <= clock.GetUtcNow().UtcDateTime || Missing.Count > 0)
        {
            snackbar.Add(Missing.Count > 0 ? $"Still missing: {string.Join("; ", Missing)}." : "Choose a time that is still to come.", Severity.Warning);
            return;
        }

        Told(
            await publisher.ScheduleAsync(shown.GuideId, draft.Version, atUtc, choice, actor, CancellationToken.None),
            $"It will be published on {atUtc:yyyy-MM-dd} at {atUtc:HH:mm} UTC.");
    });

    private Task UnscheduleAsync() => ActAsync(async (shown, actor) =>
    {
        await publisher.UnscheduleAsync(shown.GuideId, actor, CancellationToken.None);
        snackbar.Add("It is not scheduled any more.", Severity.Success);
    });

    private void Told(IReadOnlyList<GuideProblem>? problems, string done)
    {
        refused = problems ?? [];
        if (problems is null)
        {
            snackbar.Add("Somebody changed the draft meanwhile. Look at it again.", Severity.Warning);
        }
        else if (problems.Count == 0)
        {
            snackbar.Add(done, Severity.Success);
        }
    }

    private Task DiscardAsync() => ActAsync(async (shown, actor) =>
    {
        if (shown is { Draft: not null, HasRevisions: true }
            && await IsMeantAsync("Put the draft away?", "What was written since the newest revision is kept as a revision of its own, or on a remark where it is no document yet.", "Put it away"))
        {
            await desk.DiscardAsync(shown.GuideId, actor, CancellationToken.None);
            snackbar.Add("The draft was put away.", Severity.Success);
        }
    });

    private async Task<bool> IsMeantAsync(string title, string text, string yes) =>
        await dialogs.ShowMessageBoxAsync(title, text, yesText: yes, cancelText: "Leave it as it is") == true;
}
