using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Guides.Settling;
using Portal.Domain.Studio;
using Portal.Features.Studio.Publishing;

namespace Portal.Features.Studio.Review;

/// <summary>Publishes drafts, at once or by a schedule.</summary>
public sealed class DraftPublisher(
    IDbContextFactory<PortalDbContext> contexts, GuidePublisher publisher, IOptions<StudioOptions> options, StudioSignals signals, TimeProvider clock)
{
    /// <param name="choice">What the author decided on the way.</param>
    /// <returns>Problems that stand in the way; none where it is published. Null where the draft is not as it was when it was read.</returns>
    public async Task<IReadOnlyList<GuideProblem>?> PublishAsync(
        int guideId, int version, PublishChoice choice, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        PublishResult? result = null;
        var problems = await db.WriteAsync(
            async token =>
            {
                var draft = await db.Set<GuideDraft>().FirstOrDefaultAsync(known => known.GuideId == guideId && known.Version == version, token);
                if (draft is null)
                {
                    return null;
                }

                if (Withheld(draft) is { } withheld)
                {
                    return [withheld];
                }

                var reading = DocumentTree.Parse(draft.Content).Check();
                if (reading.Document is not { } document || reading.Problems.Any(problem => problem.Blocks))
                {
                    return (IReadOnlyList<GuideProblem>)[.. reading.Problems.Where(problem => problem.Blocks)];
                }

                var author = new RevisionAuthor(RevisionOrigin.Studio, actor.Name, choice.Note) { AccountId = actor.Id };
                result = await publisher.PublishAsync(
                    db, new([document], author) { Reword = choice.Reword, Settlements = choice.Settlements, IsOfDraft = true }, token);
                if (result is PublishResult.Refused refused)
                {
                    return refused.Problems[0];
                }

                db.Remove(draft);
                await db.SaveChangesAsync(token);
                return [];
            },
            cancellationToken);
        if (result is PublishResult.Done)
        {
            await publisher.EvictAsync(result);
            signals.Raise(guideId);
        }

        return problems;
    }

    /// <summary>Has a draft published by itself. What is wrong with it is told now, and what changes until then is judged again.</summary>
    /// <param name="atUtc">Later than now.</param>
    /// <returns>As <see cref="PublishAsync"/>.</returns>
    public async Task<IReadOnlyList<GuideProblem>?> ScheduleAsync(
        int guideId, int version, DateTime atUtc, PublishChoice choice, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var problems = await db.WriteAsync(
            async token =>
            {
                var draft = await db.Set<GuideDraft>().Include(known => known.Guide)
                    .FirstOrDefaultAsync(known => known.GuideId == guideId && known.Version == version, token);
                if (draft is null)
                {
                    return null;
                }

                var found = DocumentTree.Parse(draft.Content).Check().Problems.Where(problem => problem.Blocks);
                if (Withheld(draft) is { } withheld)
                {
                    found = found.Prepend(withheld);
                }

                if (found.ToList() is { Count: > 0 } blocking)
                {
                    return (IReadOnlyList<GuideProblem>)blocking;
                }

                draft.PublishAtUtc = atUtc;
                draft.PublishNote = choice.Note;
                draft.Settlements = JsonSerializer.Serialize(choice, PublishChoiceJson.Default.PublishChoice);
                db.Note(actor, AuditActions.Scheduled, draft.Guide!.Slug, $"{atUtc:yyyy-MM-dd HH:mm} UTC", Now);
                await db.SaveChangesAsync(token);
                return [];
            },
            cancellationToken);
        signals.Raise(guideId);
        return problems;
    }

    /// <summary>Takes a schedule back.</summary>
    public async Task UnscheduleAsync(int guideId, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var draft = await db.Set<GuideDraft>().Include(known => known.Guide)
                    .FirstOrDefaultAsync(known => known.GuideId == guideId && known.PublishAtUtc != null, token);
                if (draft is not null)
                {
                    draft.PublishAtUtc = null;
                    db.Note(actor, AuditActions.Unscheduled, draft.Guide!.Slug, null, Now);
                    await db.SaveChangesAsync(token);
                }
            },
            cancellationToken);
        signals.Raise(guideId);
    }

    /// <summary>Publishes what is due. A draft that cannot be published loses its schedule and gets a remark that says why.</summary>
    public async Task PublishDueAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await db.Set<GuideDraft>().AsNoTracking().Where(draft => draft.PublishAtUtc <= Now)
            .Select(draft => new { draft.GuideId, draft.Version, draft.PublishNote, draft.Settlements }).ToListAsync(cancellationToken);
        foreach (var draft in due)
        {
            var choice = draft.Settlements is null ? new PublishChoice(draft.PublishNote)
                : JsonSerializer.Deserialize(draft.Settlements, PublishChoiceJson.Default.PublishChoice)!;
            if (await PublishAsync(draft.GuideId, draft.Version, choice, Actor.Portal, cancellationToken) is { Count: > 0 } problems)
            {
                await UnscheduleAsync(draft.GuideId, Actor.Portal, cancellationToken);
                db.Add(new GuideComment
                {
                    GuideId = draft.GuideId, Path = "", Author = Actor.Portal.Name, CreatedUtc = Now,
                    Text = $"Was not published at its time. {problems[0].Message}",
                });
                await db.SaveChangesAsync(cancellationToken);
            }
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Why nobody may publish the draft yet; null where somebody may.</summary>
    private GuideProblem? Withheld(GuideDraft draft) => options.Value.RequireReview && draft.State is not DraftState.Approved
        ? new(ProblemSeverity.Problem, "review.required", GuideProblem.WholeDocument, "Somebody else must approve this draft before it is published.")
        : null;
}
