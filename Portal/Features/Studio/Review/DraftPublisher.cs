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
        var problems = await db.WriteAsync<IReadOnlyList<GuideProblem>?>(
            async token =>
            {
                if (await FindAsync(db, guideId, version, token) is not { } draft)
                {
                    return null;
                }

                var (order, problems) = OrderOf(draft, choice, actor);
                if (order is null)
                {
                    return problems;
                }

                result = await publisher.PublishAsync(db, order, token);
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
        var problems = await db.WriteAsync<IReadOnlyList<GuideProblem>?>(
            async token =>
            {
                if (await FindAsync(db, guideId, version, token) is not { } draft)
                {
                    return null;
                }

                var (order, problems) = OrderOf(draft, choice, actor);
                if (order is null)
                {
                    return problems;
                }

                if (await GuidePublisher.JudgeAsync(db, order, token) is { } refused)
                {
                    return refused.Problems[0];
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
            if (await PublishAsync(draft.GuideId, draft.Version, choice, Actor.Portal, cancellationToken) is [var problem, ..])
            {
                await RefuseAsync(db, draft.GuideId, draft.Version, problem, cancellationToken);
            }
        }
    }

    private async Task RefuseAsync(PortalDbContext db, int guideId, int version, GuideProblem problem, CancellationToken cancellationToken)
    {
        await db.WriteAsync(
            async token =>
            {
                // Who changed the draft or its schedule meanwhile has seen to it.
                if (await FindAsync(db, guideId, version, token) is { PublishAtUtc: { } at } draft && at <= Now)
                {
                    draft.PublishAtUtc = null;
                    db.Add(new GuideComment
                    {
                        GuideId = guideId, Path = "", Author = Actor.Portal.Name, CreatedUtc = Now,
                        Text = GuideComment.TextOf($"Was not published at its time. {problem.Message}"),
                    });
                    db.Note(Actor.Portal, AuditActions.Unscheduled, draft.Guide!.Slug, problem.Message, Now);
                    await db.SaveChangesAsync(token);
                }
            },
            cancellationToken);
        signals.Raise(guideId);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static Task<GuideDraft?> FindAsync(PortalDbContext db, int guideId, int version, CancellationToken cancellationToken) =>
        db.Set<GuideDraft>().Include(known => known.Guide)
            .FirstOrDefaultAsync(known => known.GuideId == guideId && known.Version == version, cancellationToken);

    /// <summary>What is to be published, or what keeps the draft from being that by itself.</summary>
    private (PublishOrder? Order, IReadOnlyList<GuideProblem> Problems) OrderOf(GuideDraft draft, PublishChoice choice, Actor actor)
    {
        var reading = DocumentTree.Parse(draft.Content).Check();
        var blocking = reading.Problems.Where(problem => problem.Blocks);
        if (options.Value.RequireReview && draft.State is not DraftState.Approved)
        {
            blocking = blocking.Prepend(Problem("review.required", GuideProblem.WholeDocument, "Somebody else must approve this draft before it is published."));
        }

        if (choice.Note is { Length: > GuideRevision.MaxNoteLength })
        {
            blocking = blocking.Append(Problem("note.length", GuideProblem.WholeDocument, $"The note is too long: {GuideRevision.MaxNoteLength} characters are the most."));
        }

        if (reading.Document is not { } document || blocking.Any())
        {
            return (null, [.. blocking]);
        }

        if (document.Slug != draft.Guide!.Slug || document.Kind != draft.Guide.Kind)
        {
            return (null, [Problem("slug.other", "slug", "The draft has the address or the kind of another guide.")]);
        }

        // The words are of whoever wrote them last; the audit trail names who published them.
        var author = new RevisionAuthor(RevisionOrigin.Studio, draft.Author, choice.Note) { AccountId = draft.AuthorId, Actor = actor };
        return (new([document], author) { Reword = choice.Reword, Settlements = choice.Settlements, IsOfDraft = true }, []);
    }

    private static GuideProblem Problem(string code, string path, string message) => new(ProblemSeverity.Problem, code, path, message);
}
