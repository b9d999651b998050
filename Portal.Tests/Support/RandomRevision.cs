using Portal.Domain.Guides;
using Portal.Domain.Guides.Settling;

namespace Portal.Tests.Support;

/// <summary>Revises a guide at random as an author might, and settles at random what that takes away. The guide stays valid.</summary>
internal sealed class RandomRevision(Random random)
{
    private int made;

    public RoleGuideDocument Of(RoleGuideDocument guide)
    {
        var paths = guide.Paths.Where(_ => random.Next(6) > 0).Select(Of).ToList();
        return guide with { Paths = paths.Count == 0 ? guide.Paths : paths, Timelines = [] };
    }

    /// <summary>Something that can be published, of everything that is taken away.</summary>
    public IReadOnlyList<Settlement> Settle(RoleGuideDocument before, RoleGuideDocument after) =>
        [.. GuideSettling.Removed(before, after).Select(item => Settle(item, [.. GuideSettling.Successors(item, after).Select(other => other.Id)]))];

    /// <summary>Students on every path, who achieved any of its outcomes.</summary>
    public IReadOnlyList<AchievedGroup> Students(RoleGuideDocument before, RoleGuideDocument after)
    {
        var all = before.Outcomes().Concat(after.Outcomes()).Select(outcome => outcome.Id).Distinct().ToList();
        return [.. before.Paths.SelectMany(path => Enumerable.Range(0, 4).Select(_ => new AchievedGroup(
            path.Id, all.Where(_ => random.Next(3) == 0).ToHashSet(), random.Next(1, 50))))];
    }

    private Pathway Of(Pathway path) => path with
    {
        // The first step holds what every path must have.
        Steps = [.. path.Steps.Where((_, index) => index == 0 || random.Next(3) > 0).Select(Of)],
    };

    private PathwayStep Of(PathwayStep step, int index)
    {
        var outcomes = step.Outcomes.Where(_ => random.Next(3) > 0).ToList();
        for (var more = random.Next(3); more > 0 || (index == 0 && !outcomes.Exists(outcome => !outcome.Optional)); more--)
        {
            outcomes.Add(new($"new-outcome-{++made}", $"Shown {made}", false));
        }

        return step with { Outcomes = outcomes, Time = step.Time! with { Alongside = null, At = null } };
    }

    private Settlement Settle(RemovedItem item, string[] successors)
    {
        random.Shuffle(successors);
        var fate = random.GetItems(Enum.GetValues<SettledFate>(), 1)[0];
        string[] into = fate switch
        {
            SettledFate.Retired => [],
            SettledFate.Split when successors.Length < 2 => [],
            SettledFate.Split => successors[..random.Next(2, Math.Min(successors.Length, 4) + 1)],
            _ when successors.Length == 0 => [],
            _ => successors[..1],
        };
        return new(item.Kind, item.Kind is SettledKind.Step ? item.PathId : null, item.ItemId, into.Length == 0 ? SettledFate.Retired : fate, into);
    }
}
