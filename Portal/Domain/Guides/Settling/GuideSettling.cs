namespace Portal.Domain.Guides.Settling;

/// <summary>
/// Compares what is published with what is to be: which steps and outcomes go, and whether somebody said what becomes of
/// each. A path that goes as a whole is retired with all that stands on it: whoever follows it keeps it as it was.
/// </summary>
public static class GuideSettling
{
    /// <summary>What must be settled, steps first, each in the order of the guide as published.</summary>
    public static IReadOnlyList<RemovedItem> Removed(RoleGuideDocument before, RoleGuideDocument after)
    {
        var kept = after.Paths.DistinctBy(path => path.Id, StringComparer.Ordinal).ToDictionary(path => path.Id, StringComparer.Ordinal);
        var staying = before.Paths.Where(path => kept.ContainsKey(path.Id)).ToList();
        var steps =
            from path in staying
            from step in path.Steps
            where !kept[path.Id].Steps.Any(other => other.Id == step.Id)
            select new RemovedItem(SettledKind.Step, path.Id, step.Id, step.Title);
        var asked = after.Outcomes().Select(outcome => outcome.Id).ToHashSet(StringComparer.Ordinal);
        var outcomes =
            from path in staying
            from outcome in path.Steps.SelectMany(step => step.Outcomes)
            where !asked.Contains(outcome.Id)
            select new RemovedItem(SettledKind.Outcome, path.Id, outcome.Id, outcome.Text);
        return [.. steps, .. outcomes.DistinctBy(outcome => outcome.ItemId, StringComparer.Ordinal)];
    }

    /// <summary>What is not settled yet, or not so that it could hold. Empty where the revision can be published.</summary>
    public static IReadOnlyList<UnsettledItem> Unsettled(
        RoleGuideDocument before, RoleGuideDocument after, IReadOnlyCollection<Settlement> settlements) =>
        [.. Removed(before, after)
            .Select(item => (item, problem: ProblemOf(item, settlements.Where(item.IsSettledBy).ToList(), after)))
            .Where(found => found.problem is not null)
            .Select(found => new UnsettledItem(found.item, found.problem!.Value))];

    /// <summary>The settlements that speak of something this revision takes away; the others are left over from an earlier state of the draft.</summary>
    public static IReadOnlyList<Settlement> InForce(
        RoleGuideDocument before, RoleGuideDocument after, IReadOnlyCollection<Settlement> settlements)
    {
        var removed = Removed(before, after);
        return [.. settlements.Where(settlement => removed.Any(item => item.IsSettledBy(settlement)))];
    }

    /// <summary>What could take the place of <paramref name="item"/>, in order of the guide: steps of its path, or outcomes of any path.</summary>
    public static IReadOnlyList<(string Id, string Words)> Successors(RemovedItem item, RoleGuideDocument after) => item.Kind is SettledKind.Step
        ? [.. after.Paths.Where(path => path.Id == item.PathId).SelectMany(path => path.Steps).Select(step => (step.Id, step.Title))]
        : [.. after.Outcomes().DistinctBy(outcome => outcome.Id, StringComparer.Ordinal).Select(outcome => (outcome.Id, outcome.Text))];

    private static SettlingProblem? ProblemOf(RemovedItem item, List<Settlement> said, RoleGuideDocument after)
    {
        if (said.Count != 1)
        {
            return said.Count == 0 ? SettlingProblem.NothingSaid : SettlingProblem.SaidTwice;
        }

        var known = Successors(item, after).Select(other => other.Id).ToHashSet(StringComparer.Ordinal);
        var into = said[0].Into;
        if (into.Distinct(StringComparer.Ordinal).Count() != into.Count || !into.All(known.Contains))
        {
            return SettlingProblem.SuccessorUnknown;
        }

        return said[0].Fate switch
        {
            SettledFate.Kept or SettledFate.Merged when into.Count != 1 => SettlingProblem.OneSuccessorNeeded,
            SettledFate.Split when into.Count < 2 => SettlingProblem.SeveralSuccessorsNeeded,
            SettledFate.Retired when into.Count > 0 => SettlingProblem.NoSuccessorAllowed,
            SettledFate.Kept or SettledFate.Merged or SettledFate.Split or SettledFate.Retired => null,
            _ => SettlingProblem.FateUnknown,
        };
    }
}

public sealed record UnsettledItem(RemovedItem Item, SettlingProblem Problem);

/// <summary>Why something is not settled.</summary>
public enum SettlingProblem
{
    NothingSaid = 1,
    SaidTwice = 2,

    /// <summary>It names something that the new revision does not have, or the same thing twice.</summary>
    SuccessorUnknown = 3,
    OneSuccessorNeeded = 4,
    SeveralSuccessorsNeeded = 5,
    NoSuccessorAllowed = 6,
    FateUnknown = 7,
}
