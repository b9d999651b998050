using Portal.Data.Entities;
using Portal.Domain.Progress;

namespace Portal.Features.Plan.Guests;

/// <summary>
/// Two plans of one path made one. What only one of them says is kept; where both speak, the account's word counts, the
/// earlier day, and both texts. Added twice, nothing changes. The guest's calendar address ends: the plan has the account's.
/// </summary>
internal static class EnrolmentUnion
{
    /// <param name="mine">The account's, which takes it all.</param>
    /// <param name="theirs">The guest's, left as it is.</param>
    /// <param name="today">Where a pause has to end.</param>
    public static void Add(Enrolment mine, Enrolment theirs, DateOnly today)
    {
        mine.StartedUtc = Earlier(mine.StartedUtc, theirs.StartedUtc)!.Value;
        mine.StartsOn = Earlier(mine.StartsOn, theirs.StartsOn)!.Value;
        mine.HoursPerWeek ??= theirs.HoursPerWeek;
        mine.Place ??= theirs.Place;
        if (mine.Budget is null)
        {
            (mine.Budget, mine.BudgetCurrency) = (theirs.Budget, theirs.BudgetCurrency);
        }

        mine.SeenRevisionId ??= theirs.SeenRevisionId;
        if (mine.State is PlanState.Left)
        {
            // Somebody who follows it again elsewhere has not left it.
            (mine.State, mine.EndedUtc, mine.EndReason) = (theirs.State, theirs.EndedUtc, theirs.EndReason);
        }

        AddPauses(mine, theirs, today);
        foreach (var step in theirs.Steps)
        {
            if (mine.Steps.Find(known => known.StepKey == step.StepKey) is not { } known)
            {
                known = new() { EnrolmentId = mine.Id, StepKey = step.StepKey };
                mine.Steps.Add(known);
            }

            AddStep(known, step);
        }

        AddMilestones(mine, theirs);
        foreach (var saved in theirs.Openings.ExceptBy(mine.Openings.Select(known => known.GuideId), saved => saved.GuideId).ToList())
        {
            mine.Openings.Add(new() { EnrolmentId = mine.Id, GuideId = saved.GuideId, SavedUtc = saved.SavedUtc });
        }
    }

    public static DateTime? Earlier(DateTime? one, DateTime? other) => one is null || other < one ? other : one;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private static void AddStep(EnrolmentStep mine, EnrolmentStep theirs)
    {
        mine.State = mine.State is StepState.Done || theirs.State is StepState.Done ? StepState.Done : mine.State ?? theirs.State;
        mine.IsTaken = mine.State is not StepState.Skipped && (mine.IsTaken || theirs.IsTaken);
        mine.StartedOn = Earlier(mine.StartedOn, theirs.StartedOn);
        mine.DoneOn = Earlier(mine.DoneOn, theirs.DoneOn);
        if (mine.TimeMin is null)
        {
            (mine.TimeMin, mine.TimeMax, mine.TimeUnit, mine.TimeHours) = (theirs.TimeMin, theirs.TimeMax, theirs.TimeUnit, theirs.TimeHours);
        }

        if (mine.CostMin is null)
        {
            (mine.CostMin, mine.CostMax, mine.CostCurrency) = (theirs.CostMin, theirs.CostMax, theirs.CostCurrency);
        }

        mine.Note = Both(mine.Note, theirs.Note);
        mine.Links = [.. mine.Links.Union(theirs.Links, StringComparer.Ordinal)];
    }

    /// <summary>Both notes, one below the other; may be longer than one may be typed.</summary>
    private static string? Both(string? mine, string? theirs) =>
        theirs is null || mine?.Contains(theirs, StringComparison.Ordinal) == true ? mine
        : mine is null ? theirs
        : $"{mine}\n\n{theirs}";

    /// <summary>Days paused in either plan; no two pauses of the union overlap, and one is open only where the plan is paused.</summary>
    private static void AddPauses(Enrolment mine, Enrolment theirs, DateOnly today)
    {
        var isPaused = mine.State is PlanState.Paused;
        var union = new List<EnrolmentPause>();
        var all = mine.Pauses.Concat(theirs.Pauses)
            .Select(pause => (pause.From, Until: pause.Until ?? (isPaused ? null : (DateOnly?)today)))
            .Where(pause => pause.Until is null || pause.Until > pause.From)
            .OrderBy(pause => pause.From);
        foreach (var (from, until) in all)
        {
            if (union.Count > 0 && union[^1] is var last && (last.Until is null || from <= last.Until))
            {
                last.Until = last.Until is null || until is null ? null : until > last.Until ? until : last.Until;
            }
            else
            {
                union.Add(new() { EnrolmentId = mine.Id, From = from, Until = until });
            }
        }

        // Rows are told apart by their first day; what stands already stays the same row.
        mine.Pauses.RemoveAll(pause => !union.Exists(kept => kept.From == pause.From));
        foreach (var pause in union)
        {
            if (mine.Pauses.Find(known => known.From == pause.From) is { } known)
            {
                known.Until = pause.Until;
            }
            else
            {
                mine.Pauses.Add(pause);
            }
        }
    }

    private static void AddMilestones(Enrolment mine, Enrolment theirs)
    {
        foreach (var milestone in theirs.Milestones)
        {
            if (mine.Milestones.Find(known => known.Id == milestone.Id || (known.On == milestone.On && known.Title == milestone.Title)) is { } known)
            {
                known.DoneUtc = Earlier(known.DoneUtc, milestone.DoneUtc);
            }
            else
            {
                // With an id of its own: the guest's row goes with the guest.
                mine.Milestones.Add(new()
                {
                    Id = Guid.CreateVersion7(), EnrolmentId = mine.Id, Title = milestone.Title, On = milestone.On, DoneUtc = milestone.DoneUtc,
                });
            }
        }
    }
}
