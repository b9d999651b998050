using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Studio;
using Portal.Features.Studio.Publishing;
using Portal.Features.Studio.Review;

namespace Portal.Features.Studio.Sharing;

/// <summary>
/// Rewords what guides share. Where a review is required, one of the guides carries the new wording to a reviewer as its
/// draft, with the decision to reword all the others when it is published.
/// </summary>
public sealed class RewordDesk(
    IDbContextFactory<PortalDbContext> contexts, GuidePublisher publisher, IOptions<StudioOptions> options, StudioSignals signals, TimeProvider clock)
{
    /// <summary>Whether somebody else has to say yes first.</summary>
    public bool NeedsReview => options.Value.RequireReview;

    public Task<RewordResult> RewordAsync(SharedRewording rewording, RevisionAuthor author, Actor actor, CancellationToken cancellationToken) =>
        NeedsReview ? ProposeAsync(rewording, author, actor, cancellationToken) : publisher.RewordAsync(rewording, author, actor, cancellationToken);

    private async Task<RewordResult> ProposeAsync(SharedRewording rewording, RevisionAuthor author, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var guideId = 0;
        var result = await db.WriteAsync<RewordResult>(
            async token =>
            {
                var sharing = await new SharingGuides(db).FindAsync(rewording, token);
                if (sharing.Count == 0 || !sharing.All(rewording.Fits))
                {
                    return new RewordResult.ChangedMeanwhile();
                }

                var problems = sharing.Select(rewording.Apply).SelectMany(document => GuideValidator.Validate(document)
                    .Where(problem => problem.Blocks).Select(problem => (document.Slug, problem))).ToList();
                if (problems.Count > 0)
                {
                    return new RewordResult.Refused(problems);
                }

                // One that nobody is writing, where there is one: whoever wrote in a draft may not approve it.
                var slugs = sharing.Select(document => document.Slug).ToList();
                var written = await db.Set<GuideDraft>().Where(known => slugs.Contains(known.Guide!.Slug)).Select(known => known.Guide!.Slug).ToListAsync(token);
                var carrier = rewording.Apply(sharing.FirstOrDefault(document => !written.Contains(document.Slug)) ?? sharing[0]);
                var now = clock.GetUtcNow().UtcDateTime;
                var by = author with { Origin = RevisionOrigin.Studio, AccountId = actor.Id };
                await new DraftRebase(db, now).ReplaceAsync(carrier, by, () => new RevisionWriter(db, now).AppendAsync(carrier, by, token), token);
                var draft = await db.Set<GuideDraft>().SingleAsync(known => known.Guide!.Slug == carrier.Slug, token);
                guideId = draft.GuideId;
                (draft.State, draft.SubmittedUtc, draft.SubmittedById, draft.Reason, draft.PublishAtUtc) = (DraftState.InReview, now, actor.Id, null, null);
                draft.Settlements = JsonSerializer.Serialize(
                    ChoiceKeeper.Read(draft.Settlements) with { Reword = true, Note = author.Note }, PublishChoiceJson.Default.PublishChoice);
                db.Note(actor, AuditActions.SentForReview, carrier.Slug, $"{author.Note}. To be reworded in {string.Join(", ", slugs)}", now);
                await db.SaveChangesAsync(token);
                return new RewordResult.Proposed(carrier.Slug, carrier.Title);
            },
            cancellationToken);
        if (guideId > 0)
        {
            signals.Raise(guideId);
        }

        return result;
    }
}
