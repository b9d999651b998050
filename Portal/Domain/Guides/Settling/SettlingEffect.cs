using Portal.Domain.Progress;

namespace Portal.Domain.Guides.Settling;

/// <summary>
/// What a revision does to the students who follow a guide, found by counting each of them before and after it, with what
/// they achieved carried over as was settled. What carries over is the rule of <see cref="Carried"/>, which the publication
/// follows as well.
/// </summary>
/// <param name="Students">On paths of the guide now.</param>
/// <param name="Losing">
/// Who would have an achieved outcome taken from them: nothing takes its place, and nobody said that it is retired. 0 as soon
/// as all is settled.
/// </param>
/// <param name="CarriedOver">Who achieves something new in the place of what they had achieved.</param>
/// <param name="Gaining">Whose percentage rises.</param>
/// <param name="Falling">Whose percentage falls, because the path asks for more, or counts less of what they have.</param>
/// <param name="Finishing">Who reaches 100 % by it.</param>
/// <param name="OutsidePath">Who achieved something that their path does not ask any more. It stays in their records.</param>
/// <param name="OnRetiredPaths">Who follow a path that goes as a whole: they keep it as it was.</param>
public sealed record SettlingEffect(
    int Students, int Losing, int CarriedOver, int Gaining, int Falling, int Finishing, int OutsidePath, int OnRetiredPaths,
    IReadOnlyList<PathEffect> Paths)
{
    /// <param name="groups">All students who follow the guide, each in one group; those alike may stand together.</param>
    public static SettlingEffect Of(
        RoleGuideDocument before, RoleGuideDocument after, IReadOnlyCollection<Settlement> settlements, IReadOnlyList<AchievedGroup> groups)
    {
        var inForce = GuideSettling.InForce(before, after, settlements);
        var (was, now) = (ById(before), ById(after));
        var listed = after.Outcomes().Select(outcome => outcome.Id).ToHashSet(StringComparer.Ordinal);
        var (students, losing, carriedOver, gaining, falling, finishing, outside, retired) = (0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var group in groups)
        {
            students += group.Students;
            if (!was.TryGetValue(group.PathId, out var path) || !now.TryGetValue(group.PathId, out var next))
            {
                retired += group.Students;
                continue;
            }

            var had = PathwayProgress.Of(path, group.Achieved);
            var carried = Carried(group.Achieved, inForce);
            var has = PathwayProgress.Of(next, carried);
            var ofPath = OutcomesOf(path).Where(group.Achieved.Contains).ToList();
            var asked = OutcomesOf(next);
            losing += Count(group, ofPath.Exists(id => !IsKept(id, listed, carried, inForce)));
            carriedOver += Count(group, carried.Count > group.Achieved.Count);
            gaining += Count(group, has.Percent > had.Percent);
            falling += Count(group, has.Percent < had.Percent);
            finishing += Count(group, has.Percent == 100 && had.Percent < 100);
            outside += Count(group, ofPath.Exists(id => !asked.Contains(id) && !LivesOn(id, asked, inForce)));
        }

        return new(students, losing, carriedOver, gaining, falling, finishing, outside, retired, PathEffect.Of(was, now, groups));
    }

    /// <summary>What somebody has achieved after the settlements: all they had, and what takes the place of it.</summary>
    public static IReadOnlySet<string> Carried(IReadOnlySet<string> achieved, IEnumerable<Settlement> settlements)
    {
        var all = achieved.ToHashSet(StringComparer.Ordinal);
        foreach (var settlement in settlements.Where(settlement => settlement.Kind is SettledKind.Outcome && achieved.Contains(settlement.ItemId)))
        {
            all.UnionWith(settlement.Into);
        }

        return all;
    }

    /// <summary>How many have not reached the end of the step on which they are now, for each step of a path as published.</summary>
    /// <param name="step">The id of the step that comes next for them.</param>
    public static int At(Pathway path, string step, IEnumerable<AchievedGroup> groups) => groups
        .Where(group => group.PathId == path.Id && PathwayProgress.Of(path, group.Achieved).Next is { } next && path.Steps[next.StepIndex].Id == step)
        .Sum(group => group.Students);

    private static int Count(AchievedGroup group, bool isSo) => isSo ? group.Students : 0;

    /// <summary>Whether what was achieved still counts somewhere, lives on in something else, or was said to be retired.</summary>
    private static bool IsKept(string id, HashSet<string> listed, IReadOnlySet<string> carried, IReadOnlyList<Settlement> settlements) =>
        listed.Contains(id)
        || settlements.Any(settlement => settlement.Kind is SettledKind.Outcome && settlement.ItemId == id
            && (settlement.Fate is SettledFate.Retired || (settlement.Into.Count > 0 && settlement.Into.All(carried.Contains))));

    private static bool LivesOn(string id, IReadOnlySet<string> asked, IReadOnlyList<Settlement> settlements) => settlements.Any(
        settlement => settlement.Kind is SettledKind.Outcome && settlement.ItemId == id && settlement.Into.Any(asked.Contains));

    private static HashSet<string> OutcomesOf(Pathway path) =>
        path.Steps.SelectMany(step => step.Outcomes).Select(outcome => outcome.Id).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, Pathway> ById(RoleGuideDocument guide) =>
        guide.Paths.DistinctBy(path => path.Id, StringComparer.Ordinal).ToDictionary(path => path.Id, StringComparer.Ordinal);
}
