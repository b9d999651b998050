using System.Linq.Expressions;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Documents;
using Portal.Data.Entities;
using Portal.Data.Openings;
using Portal.Data.RoleGuides;
using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan;

/// <summary>Reads a student's plans. Every question names who asks, an account or a guest; what belongs to another does not exist.</summary>
public sealed class PlanQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>How many achievements a list of the latest holds.</summary>
    private const int MostLately = 8;

    /// <summary>The plan as its page shows it, or null where there is none of theirs under the id.</summary>
    public Task<PlanView?> FindAsync(Guid holderId, Guid enrolmentId, CancellationToken cancellationToken) =>
        FindAsync(own => own.Id == enrolmentId && own.Student!.HolderId == holderId, Plain, cancellationToken);

    /// <summary>The plan with every text of its path, also where the guide is published no longer, or null as above.</summary>
    public Task<PlanView?> FindInFullAsync(Guid holderId, Guid enrolmentId, CancellationToken cancellationToken) =>
        FindAsync(own => own.Id == enrolmentId && own.Student!.HolderId == holderId, path => path, cancellationToken);

    /// <summary>The plan that a link shares, with every text of its path and without what is nobody else's: notes, own links and figures, money at hand.</summary>
    /// <param name="text">The token from the link; may be anything.</param>
    /// <returns>Null where the link leads nowhere.</returns>
    public async Task<PlanView?> FindSharedAsync(string text, CancellationToken cancellationToken)
    {
        var hash = SecretToken.HashOf(text);
        return hash is not null && await FindAsync(own => own.Share!.TokenHash == hash, path => path, cancellationToken) is { } plan ? plan.Shared() : null;
    }

    /// <param name="trimmed">What of the path is kept.</param>
    private async Task<PlanView?> FindAsync(
        Expression<Func<Enrolment, bool>> which, Func<Pathway, Pathway> trimmed, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var enrolment = await db.Set<Enrolment>().AsNoTracking()
            .Include(own => own.Pauses).Include(own => own.Steps).Include(own => own.Milestones)
            .FirstOrDefaultAsync(which, cancellationToken);
        if (enrolment is null)
        {
            return null;
        }

        var row = await db.Set<PathwayRow>().AsNoTracking()
            .Where(known => known.Id == enrolment.PathwayId)
            .Select(known => new
            {
                known.Position, known.GuideId, known.Guide!.Slug, known.Guide.Title,
                IsPublished = known.Guide.Publication != null && known.RetiredUtc == null,
                Guide = db.Set<RoleGuideRow>().Where(guide => guide.GuideId == known.GuideId)
                    .Select(guide => new { guide.Place, guide.ReviewedOn }).FirstOrDefault(),
            })
            .FirstAsync(cancellationToken);
        var last = row.Guide is null ? await LastPublishedAsync(db, row.GuideId, cancellationToken) : null;
        var (basePlace, reviewedOn) = row.Guide is null ? (last?.Place, last?.ReviewedOn) : (row.Guide.Place, row.Guide.ReviewedOn);
        var guide = new RoleGuideDocument
        {
            Slug = row.Slug,
            Title = row.Title,
            Place = basePlace,
            Paths = [.. (await new RoleGuideReader(db).PathsAsync(known => known.Id == enrolment.PathwayId, cancellationToken))[row.GuideId].Select(trimmed)],
            Overlays = last?.Overlays ?? await new OverlayReader(db).ReadAsync(row.GuideId, cancellationToken),
        };
        var path = guide.At(enrolment.Place).Document.Paths.Single();
        var cited = path.Steps.SelectMany(step => step.Money.Select(money => money.Source).Append(step.Time?.Source)).ToHashSet(StringComparer.Ordinal);
        var outcomes = await OutcomesAsync(db, enrolment, cancellationToken);
        var current = outcomes.Where(known => !known.IsRetired).DistinctBy(known => known.OutcomeId).ToList();
        return new(
            enrolment.Id, row.Slug, row.Title, row.IsPublished,
            path, PathLetters.Of(row.Position),
            enrolment.StartedUtc, enrolment.State, enrolment.EndedUtc, enrolment.EndReason,
            enrolment.ToSettings(),
            [.. enrolment.Pauses.OrderBy(pause => pause.From).Select(pause => new PauseSpan(pause.From, pause.Until))],
            [.. enrolment.Steps.Select(step => step.ToEntry())],
            [.. enrolment.Milestones.OrderBy(own => own.On).ThenBy(own => own.Id).Select(own => new Milestone(own.Id, own.Title, own.On, own.DoneUtc))],
            await OpeningsAsync(db, enrolment.Id, cancellationToken),
            [.. current.Where(known => known.AchievedUtc is not null).Select(known => new AchievedOutcome(known.OutcomeId, known.AchievedUtc!.Value, known.EarlierWording))],
            [.. current.Where(known => known.EvidenceUrl is not null)
                .Select(known => new OutcomeEvidence(known.OutcomeId, known.EvidenceUrl!, known.EvidenceUtc!.Value))],
            [.. outcomes.Where(known => known.AchievedUtc is not null).ExceptBy(current.Select(known => known.OutcomeId), known => known.OutcomeId)
                .Select(known => new RetiredOutcome(known.Text, known.StepTitle, known.AchievedUtc!.Value))],
            [.. guide.Overlays.Where(overlay => overlay.Steps.Any(step => step.Path == guide.Paths[0].Id)).Select(overlay => overlay.Place)],
            basePlace, reviewedOn,
            [.. (last?.Sources ?? await new PartReader(db, row.GuideId).SourcesAsync(cancellationToken)).Where(source => cited.Contains(source.Id))]);
    }

    /// <summary>What of a guide that was taken back is kept only in its last published revision.</summary>
    private static async Task<RoleGuideDocument?> LastPublishedAsync(PortalDbContext db, int guideId, CancellationToken cancellationToken)
    {
        var document = await db.Set<GuideRevision>().Where(revision => revision.GuideId == guideId && revision.PublishedUtc != null)
            .OrderByDescending(revision => revision.PublishedUtc).ThenByDescending(revision => revision.Id)
            .Select(revision => revision.Document).FirstOrDefaultAsync(cancellationToken);
        return document is null ? null : GuideReader.Read(Encoding.UTF8.GetBytes(document)).Document as RoleGuideDocument;
    }

    /// <summary>The path without what the page of a plan does not show; every open page holds it in memory.</summary>
    private static Pathway Plain(Pathway path) => path with
    {
        Pros = [], Cons = [], Prerequisites = [],
        Steps = [.. path.Steps.Select(step => step with { Text = "", Resources = [] })],
    };

    private static async Task<IReadOnlyList<SavedOpening>> OpeningsAsync(PortalDbContext db, Guid enrolmentId, CancellationToken cancellationToken)
    {
        var saved = await db.Set<EnrolmentOpening>().AsNoTracking().Where(known => known.EnrolmentId == enrolmentId)
            .Select(known => new { known.Guide!.Slug, known.Guide.Title, Row = db.Set<OpeningRow>().FirstOrDefault(row => row.GuideId == known.GuideId) })
            .ToListAsync(cancellationToken);
        return [.. saved.Select(known => new SavedOpening(known.Slug, known.Title, known.Row is null ? null : OpeningReader.Outline(known.Row, known.Slug).OpenUntil, known.Row is not null))
            .OrderBy(known => known.OpenUntil ?? DateOnly.MaxValue).ThenBy(known => known.Slug, StringComparer.Ordinal)];
    }

    /// <summary>What the student said of outcomes that the plan's path lists or listed, as often as it does.</summary>
    private static Task<List<SaidOutcome>> OutcomesAsync(PortalDbContext db, Enrolment enrolment, CancellationToken cancellationToken) =>
        db.Set<OutcomeProgress>().AsNoTracking()
            .Where(progress => progress.StudentId == enrolment.StudentId && (progress.Achieved || progress.EvidenceUrl != null))
            .Join(
                db.Set<StepOutcomeRow>().Where(link => link.Step!.PathwayId == enrolment.PathwayId),
                progress => progress.OutcomeId,
                link => link.OutcomeId,
                (progress, link) => new SaidOutcome(
                    progress.OutcomeId, progress.AchievedUtc, progress.EvidenceUrl, progress.EvidenceUtc,
                    link.Outcome!.Text, link.Step!.Title, link.RetiredUtc != null || link.Step.RetiredUtc != null,
                    db.Set<OutcomeRow>().Where(earlier => earlier.Id == progress.CarriedFromId).Select(earlier => earlier.Text).FirstOrDefault()))
            .ToListAsync(cancellationToken);

    private sealed record SaidOutcome(
        string OutcomeId, DateTime? AchievedUtc, string? EvidenceUrl, DateTime? EvidenceUtc, string Text, string StepTitle, bool IsRetired,
        string? EarlierWording);

    /// <summary>Their plans: those they follow first, each group by the latest tick on the path, or its start.</summary>
    public async Task<IReadOnlyList<PlanCard>> ListAsync(Guid holderId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var enrolments = await db.Set<Enrolment>().AsNoTracking()
            .Where(own => own.Student!.HolderId == holderId)
            .Select(own => new
            {
                own.Id, own.StartedUtc, own.State, own.PathwayId,
                own.Pathway!.GuideId, own.Pathway.Key, own.Pathway.Position, own.Pathway.Guide!.Title,
            })
            .ToListAsync(cancellationToken);
        var ids = enrolments.Select(own => own.PathwayId).ToList();
        var paths = await new RoleGuideReader(db).PathsAsync(row => ids.Contains(row.Id), cancellationToken);
        var achieved = await db.Set<OutcomeProgress>().AsNoTracking()
            .Where(progress => progress.Student!.HolderId == holderId && progress.Achieved)
            .Select(progress => new { progress.OutcomeId, progress.ChangedUtc })
            .ToListAsync(cancellationToken);
        var ticked = achieved.ToDictionary(progress => progress.OutcomeId, progress => progress.ChangedUtc, StringComparer.Ordinal);
        return [.. enrolments
            .OrderBy(own => own.State)
            .ThenByDescending(own => paths[own.GuideId].Single(known => known.Id == own.Key).Steps.SelectMany(step => step.Outcomes)
                .Where(outcome => ticked.ContainsKey(outcome.Id)).Select(outcome => ticked[outcome.Id])
                .Append(own.StartedUtc).Max())
            .Select(own =>
            {
                var path = paths[own.GuideId].Single(known => known.Id == own.Key);
                return new PlanCard(
                    own.Id, own.Title, path.Title, PathLetters.Of(own.Position), path,
                    own.StartedUtc, own.State, [.. ticked.Keys]);
            })];
    }

    /// <summary>The days on which they achieved what they have achieved, the first first, one for each outcome.</summary>
    public async Task<IReadOnlyList<DateOnly>> AchievedDaysAsync(Guid holderId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var achieved = await db.Set<OutcomeProgress>().AsNoTracking()
            .Where(progress => progress.Student!.HolderId == holderId && progress.Achieved)
            .OrderBy(progress => progress.AchievedUtc).Select(progress => progress.AchievedUtc!.Value).ToListAsync(cancellationToken);
        return [.. achieved.Select(DateOnly.FromDateTime)];
    }

    /// <summary>What they achieved last, the latest first, on whichever path.</summary>
    public async Task<IReadOnlyList<LatelyAchieved>> LatelyAsync(Guid holderId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<OutcomeProgress>().AsNoTracking()
            .Where(progress => progress.Student!.HolderId == holderId && progress.Achieved)
            .OrderByDescending(progress => progress.AchievedUtc)
            .Take(MostLately)
            .Select(progress => new LatelyAchieved(progress.Outcome!.Text, progress.AchievedUtc!.Value))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Whether there is a published path that can be followed.</summary>
    public async Task<bool> IsOfferedAsync(string role, string path, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<PathwayRow>().AnyAsync(
            known => known.Guide!.Slug == role && known.Key == path && known.RetiredUtc == null && known.Guide.Publication != null,
            cancellationToken);
    }

    /// <summary>A published path that can be followed, and their plan of it where there is one.</summary>
    public async Task<PathOffer?> FindOfferAsync(Guid? holderId, string role, string path, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var row = await db.Set<PathwayRow>().AsNoTracking()
            .Where(known => known.Guide!.Slug == role && known.Key == path && known.RetiredUtc == null)
            .Join(db.Set<RoleGuideRow>(), known => known.GuideId, guide => guide.GuideId, (known, guide) => new
            {
                known.Id, known.GuideId, known.Position, guide.Title, guide.Place, guide.ReviewedOn,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var pathway = (await new RoleGuideReader(db).PathsAsync(known => known.Id == row.Id, cancellationToken))[row.GuideId].Single();
        var own = holderId is null ? null : await db.Set<Enrolment>().AsNoTracking()
            .FirstOrDefaultAsync(enrolment => enrolment.PathwayId == row.Id && enrolment.Student!.HolderId == holderId, cancellationToken);
        var outcomes = pathway.Steps.SelectMany(step => step.Outcomes).DistinctBy(outcome => outcome.Id, StringComparer.Ordinal).ToList();
        var achieved = holderId is null ? [] : (await db.Set<OutcomeProgress>()
            .Where(progress => progress.Student!.HolderId == holderId && progress.Achieved)
            .Select(progress => progress.OutcomeId).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var others = await db.Set<Enrolment>().AsNoTracking()
            .Where(other => other.Student!.HolderId == holderId && other.Pathway!.GuideId == row.GuideId && other.PathwayId != row.Id
                && (other.State == PlanState.Active || other.State == PlanState.Paused))
            .OrderBy(other => other.Pathway!.Position)
            .Select(other => new OtherPlan(other.Id, other.Pathway!.Title))
            .ToListAsync(cancellationToken);
        return new(
            row.Title, row.Place, row.ReviewedOn, await new PartReader(db, row.GuideId).SourcesAsync(cancellationToken),
            pathway, row.Position, own?.Id, own is not null && own.State is not PlanState.Left,
            [.. outcomes.Where(outcome => achieved.Contains(outcome.Id)).Select(outcome => outcome.Text)], outcomes.Count, others);
    }
}
