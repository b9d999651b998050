using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Progress;
using Portal.Features.Plan.Openings;

namespace Portal.Features.Plan;

// What a student puts beside the steps of the path: days of their own and openings.
public sealed partial class PlanEditor
{
    /// <summary>Adds a milestone, or gives the one of this id another title and day.</summary>
    /// <inheritdoc cref="SaveSettingsAsync"/>
    public Task<PlanWrite> SetMilestoneAsync(
        Guid holderId, Guid enrolmentId, Guid milestoneId, string title, DateOnly on, CancellationToken cancellationToken) =>
        ChangeAsync(holderId, enrolmentId, PlanRules.CheckMilestone(title, on), async (db, enrolment, token) =>
        {
            var row = await MilestoneAsync(db, enrolment, milestoneId, token);
            if (row is null)
            {
                // An id that is another plan's is taken; the form that made this one makes a new one.
                if (await db.Set<EnrolmentMilestone>().AnyAsync(known => known.Id == milestoneId, token)
                    || await db.Set<EnrolmentMilestone>().CountAsync(known => known.EnrolmentId == enrolment.Id, token) >= PlanRules.MaxMilestones)
                {
                    return [PlanProblem.TooManyMilestones];
                }

                row = new() { Id = milestoneId, EnrolmentId = enrolment.Id, Title = title };
                db.Add(row);
            }

            (row.Title, row.On) = (title.Trim(), on);
            return [];
        }, cancellationToken);

    /// <summary>Says whether the milestone is done. One that is gone stays gone.</summary>
    /// <inheritdoc cref="SaveSettingsAsync"/>
    public Task<PlanWrite> TickMilestoneAsync(
        Guid holderId, Guid enrolmentId, Guid milestoneId, bool isDone, CancellationToken cancellationToken) =>
        ChangeAsync(holderId, enrolmentId, [], async (db, enrolment, token) =>
        {
            if (await MilestoneAsync(db, enrolment, milestoneId, token) is { } row)
            {
                row.DoneUtc = isDone ? row.DoneUtc ?? clock.GetUtcNow().UtcDateTime : null;
            }

            return [];
        }, cancellationToken);

    /// <inheritdoc cref="SaveSettingsAsync"/>
    public Task<PlanWrite> RemoveMilestoneAsync(
        Guid holderId, Guid enrolmentId, Guid milestoneId, CancellationToken cancellationToken) =>
        ChangeAsync(holderId, enrolmentId, [], async (db, enrolment, token) =>
        {
            if (await MilestoneAsync(db, enrolment, milestoneId, token) is { } row)
            {
                db.Remove(row);
            }

            return [];
        }, cancellationToken);

    /// <summary>Keeps an opening with the plan. Said again it changes nothing.</summary>
    /// <param name="slug">Of an opening to which somebody can apply.</param>
    /// <inheritdoc cref="SaveSettingsAsync"/>
    public Task<PlanWrite> SaveOpeningAsync(Guid holderId, Guid enrolmentId, string slug, CancellationToken cancellationToken) =>
        ChangeAsync(holderId, enrolmentId, [], async (db, enrolment, token) =>
        {
            if (await OpeningOffers.FindAsync(db, slug, Today, token) is not { } opening)
            {
                return [PlanProblem.OpeningUnavailable];
            }

            var saved = await db.Set<EnrolmentOpening>().Where(known => known.EnrolmentId == enrolment.Id).Select(known => known.GuideId).ToListAsync(token);
            if (saved.Contains(opening.GuideId))
            {
                return [];
            }

            if (saved.Count >= PlanRules.MaxOpenings)
            {
                return [PlanProblem.TooManyOpenings];
            }

            db.Add(new EnrolmentOpening { EnrolmentId = enrolment.Id, GuideId = opening.GuideId, SavedUtc = clock.GetUtcNow().UtcDateTime });
            return [];
        }, cancellationToken);

    /// <param name="slug">Of an opening kept with the plan; another one changes nothing.</param>
    /// <inheritdoc cref="SaveSettingsAsync"/>
    public Task<PlanWrite> RemoveOpeningAsync(Guid holderId, Guid enrolmentId, string slug, CancellationToken cancellationToken) =>
        ChangeAsync(holderId, enrolmentId, [], async (db, enrolment, token) =>
        {
            if (await db.Set<EnrolmentOpening>().FirstOrDefaultAsync(known => known.EnrolmentId == enrolment.Id && known.Guide!.Slug == slug, token) is { } saved)
            {
                db.Remove(saved);
            }

            return [];
        }, cancellationToken);

    private static Task<EnrolmentMilestone?> MilestoneAsync(
        PortalDbContext db, Enrolment enrolment, Guid milestoneId, CancellationToken token) =>
        db.Set<EnrolmentMilestone>().FirstOrDefaultAsync(own => own.Id == milestoneId && own.EnrolmentId == enrolment.Id, token);
}
