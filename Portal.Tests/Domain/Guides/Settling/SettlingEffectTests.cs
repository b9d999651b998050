using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Settling;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides.Settling;

public sealed class SettlingEffectTests
{
    [Property(MaxTest = 500)]
    public void Of_AllSettled_NobodyLosesAnythingAchieved(int seed)
    {
        var random = new RandomRevision(new(seed));
        var before = GuideDocuments.Valid(seed & int.MaxValue);
        var after = random.Of(before);
        var settlements = random.Settle(before, after);
        var groups = random.Students(before, after);
        Assert.Empty(GuideSettling.Unsettled(before, after, settlements));

        var effect = SettlingEffect.Of(before, after, settlements, groups);

        Assert.Equal(0, effect.Losing);
        Assert.Equal(groups.Sum(group => group.Students), effect.Students);
        foreach (var group in groups)
        {
            var carried = SettlingEffect.Carried(group.Achieved, settlements);
            Assert.Superset(group.Achieved.ToHashSet(), carried.ToHashSet());
            foreach (var settlement in settlements.Where(settlement => settlement.Kind is SettledKind.Outcome && group.Achieved.Contains(settlement.ItemId)))
            {
                Assert.All(settlement.Into, id => Assert.Contains(id, carried));
            }
        }
    }

    [Property(MaxTest = 200)]
    public void Of_NothingSettled_CountsAllWhoWouldLose(int seed)
    {
        var random = new RandomRevision(new(seed));
        var before = GuideDocuments.Valid(seed & int.MaxValue);
        var after = random.Of(before);
        var groups = random.Students(before, after);
        var asked = after.Outcomes().Select(outcome => outcome.Id).ToHashSet();
        var expected = groups
            .Where(group => after.Paths.Any(path => path.Id == group.PathId))
            .Where(group => before.Paths.First(path => path.Id == group.PathId).Steps.SelectMany(step => step.Outcomes)
                .Any(outcome => group.Achieved.Contains(outcome.Id) && !asked.Contains(outcome.Id)))
            .Sum(group => group.Students);

        Assert.Equal(expected, SettlingEffect.Of(before, after, [], groups).Losing);
    }

    [Property(MaxTest = 200)]
    public void Of_OutcomesKeptUnderOtherIds_ChangesNoPercentage(int seed)
    {
        var before = GuideDocuments.Valid(seed & int.MaxValue);
        var after = before with
        {
            Paths = [.. before.Paths.Select(path => path with
            {
                Steps = [.. path.Steps.Select(step => step with { Outcomes = [.. step.Outcomes.Select(outcome => outcome with { Id = outcome.Id + "-now" })] })],
            })],
        };
        var settlements = before.Outcomes().Select(outcome => outcome.Id).Distinct()
            .Select(id => new Settlement(SettledKind.Outcome, null, id, SettledFate.Kept, [id + "-now"])).ToList();
        var groups = new RandomRevision(new(seed)).Students(before, before);

        var effect = SettlingEffect.Of(before, after, settlements, groups);

        Assert.Equal((0, 0, 0, 0), (effect.Losing, effect.Gaining, effect.Falling, effect.OutsidePath));
        Assert.Equal(groups.Where(group => group.Achieved.Count > 0).Sum(group => group.Students), effect.CarriedOver);
    }

    [Fact]
    public void Of_OneSplitIntoTwo_RaisesThosePercentages()
    {
        var before = Guide(["a", "b"]);
        var after = Guide(["b", "a-one", "a-two"]);
        AchievedGroup[] groups = [new("path", Set("a"), 5), new("path", Set("b"), 2), new("path", Set(), 1)];

        var effect = SettlingEffect.Of(before, after, [new(SettledKind.Outcome, null, "a", SettledFate.Split, ["a-one", "a-two"])], groups);

        // 1 of 2 becomes 2 of 3; 1 of 2 becomes 1 of 3.
        Assert.Equal((8, 0, 5, 5, 2), (effect.Students, effect.Losing, effect.CarriedOver, effect.Gaining, effect.Falling));
    }

    [Fact]
    public void Of_OneRetired_CountsItApart()
    {
        var (before, after) = (Guide(["a", "b"]), Guide(["b"]));
        AchievedGroup[] groups = [new("path", Set("a"), 3), new("path", Set("a", "b"), 4)];

        var effect = SettlingEffect.Of(before, after, [new(SettledKind.Outcome, null, "a", SettledFate.Retired, [])], groups);

        Assert.Equal((0, 7, 3, 0), (effect.Losing, effect.OutsidePath, effect.Falling, effect.Finishing));
    }

    [Fact]
    public void Of_PathGoesAsAWhole_LeavesItsStudentsAlone()
    {
        var before = Guide(["a"]) with { Paths = [Path("path", ["a"]), Path("other", ["b"])] };

        var effect = SettlingEffect.Of(before, Guide(["a"]), [], [new("other", Set("b"), 9)]);

        Assert.Equal((9, 0, 9), (effect.Students, effect.Losing, effect.OnRetiredPaths));
    }

    [Fact]
    public void At_SomeAtAStep_CountsThoseWhoHaveItNext()
    {
        var path = Path("path", ["a"]) with { Steps = [Step("one", ["a"]), Step("two", ["b"])] };
        AchievedGroup[] groups = [new("path", Set(), 2), new("path", Set("a"), 3), new("path", Set("a", "b"), 4), new("else", Set("a"), 5)];

        Assert.Equal((2, 3), (SettlingEffect.At(path, "one", groups), SettlingEffect.At(path, "two", groups)));
    }

    private static HashSet<string> Set(params string[] ids) => [.. ids];

    private static RoleGuideDocument Guide(string[] outcomes) => new() { Paths = [Path("path", outcomes)] };

    private static Pathway Path(string id, string[] outcomes) =>
        new(id, "A path", "self-taught", [], null, [], [], [], null, [Step("step", outcomes)]);

    private static PathwayStep Step(string id, string[] outcomes) =>
        new(id, "A step", "course", new(1, 2, "months", "calendar"), [], "Text.", false, [.. outcomes.Select(outcome => new Outcome(outcome, outcome, false))], []);
}
