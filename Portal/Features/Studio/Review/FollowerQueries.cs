using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Settling;
using Portal.Domain.Progress;

namespace Portal.Features.Studio.Review;

/// <summary>Counts the students whom a change of a guide concerns: those on one of its paths now, paused ones among them.</summary>
internal sealed class FollowerQueries(PortalDbContext db)
{
    /// <summary>All who follow the guide, those alike together. One row for each student is read, nothing of who they are.</summary>
    public async Task<IReadOnlyList<AchievedGroup>> GroupsAsync(
        int guideId, RoleGuideDocument before, RoleGuideDocument after, CancellationToken cancellationToken)
    {
        var outcomes = before.Outcomes().Concat(after.Outcomes()).Select(outcome => outcome.Id).Distinct().ToList();
        var plans = Plans(guideId);
        var achieved = await db.Set<OutcomeProgress>()
            .Where(progress => progress.Achieved && outcomes.Contains(progress.OutcomeId) && plans.Any(plan => plan.StudentId == progress.StudentId))
            .GroupBy(progress => progress.StudentId)
            .Select(student => new { student.Key, Outcomes = string.Join(",", student.Select(progress => progress.OutcomeId)) })
            .ToDictionaryAsync(student => student.Key, student => Sorted(student.Outcomes), cancellationToken);
        var groups = new Dictionary<(string Path, string Achieved), int>();
        await foreach (var plan in plans.Select(plan => new { plan.StudentId, plan.Pathway!.Key }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var group = (plan.Key, achieved.GetValueOrDefault(plan.StudentId, ""));
            groups[group] = groups.GetValueOrDefault(group) + 1;
        }

        return [.. groups.Select(group => new AchievedGroup(
            group.Key.Path, group.Key.Achieved.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), group.Value))];
    }

    /// <summary>What is taken away, with the students each concerns.</summary>
    public async Task<IReadOnlyList<RemovedView>> RemovedAsync(
        int guideId, RoleGuideDocument before, RoleGuideDocument after, IReadOnlyList<AchievedGroup> groups, CancellationToken cancellationToken)
    {
        var removed = GuideSettling.Removed(before, after);
        var (steps, outcomes) = (Ids(SettledKind.Step), Ids(SettledKind.Outcome));
        var said = await Plans(guideId).SelectMany(plan => plan.Steps, (plan, step) => new { plan.Pathway!.Key, step.StepKey })
            .Where(step => steps.Contains(step.StepKey)).GroupBy(step => new { step.Key, step.StepKey })
            .Select(step => new { step.Key, Count = step.Count() }).ToListAsync(cancellationToken);
        var achieved = await db.Set<OutcomeProgress>().Where(progress => progress.Achieved && outcomes.Contains(progress.OutcomeId))
            .GroupBy(progress => progress.OutcomeId).Select(outcome => new { outcome.Key, Count = outcome.Count() })
            .ToDictionaryAsync(outcome => outcome.Key, outcome => outcome.Count, cancellationToken);
        return [.. removed.Select(item => new RemovedView(
            item, PlaceOf(before, item),
            groups.Where(group => group.PathId == item.PathId).Sum(group => group.Students),
            item.Kind is SettledKind.Outcome
                ? achieved.GetValueOrDefault(item.ItemId)
                : SettlingEffect.At(before.Paths.First(path => path.Id == item.PathId), item.ItemId, groups),
            said.Where(step => step.Key.Key == item.PathId && step.Key.StepKey == item.ItemId).Sum(step => step.Count),
            GuideSettling.Successors(item, after)))];

        List<string> Ids(SettledKind kind) => [.. removed.Where(item => item.Kind == kind).Select(item => item.ItemId).Distinct()];
    }

    private IQueryable<Enrolment> Plans(int guideId) => db.Set<Enrolment>()
        .Where(plan => plan.Pathway!.GuideId == guideId && (plan.State == PlanState.Active || plan.State == PlanState.Paused));

    private static string Sorted(string ids) => string.Join(',', ids.Split(',').Order(StringComparer.Ordinal));

    private static string PlaceOf(RoleGuideDocument guide, RemovedItem item)
    {
        foreach (var (at, path) in guide.Paths.Index().Where(path => path.Item.Id == item.PathId))
        {
            foreach (var (number, step) in path.Steps.Index())
            {
                if (item.Kind is SettledKind.Step ? step.Id == item.ItemId : step.Outcomes.Any(outcome => outcome.Id == item.ItemId))
                {
                    return $"{PathLetters.Of(at)}{number + 1}";
                }
            }
        }

        return "";
    }
}
