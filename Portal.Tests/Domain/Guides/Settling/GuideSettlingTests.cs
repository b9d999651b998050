using Portal.Domain.Guides;
using Portal.Domain.Guides.Settling;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides.Settling;

public sealed class GuideSettlingTests
{
    private static readonly RoleGuideDocument Before = SampleGuide.Document();

    private static Pathway Path => Before.Paths[0];

    [Fact]
    public void Removed_NothingGone_IsNothing()
    {
        Assert.Empty(GuideSettling.Removed(Before, Before));
        Assert.Empty(GuideSettling.Removed(Before, With(Path with { Steps = [.. Path.Steps.Reverse()], Title = "Another" })));
    }

    [Fact]
    public void Removed_AStep_NamesItAndThoseOfItsOutcomesThatNoStepAsks()
    {
        var removed = GuideSettling.Removed(Before, With(Path with { Steps = [.. Path.Steps.Where(step => step.Id != "one-stack")] }));

        // Its outcome is one of path C as well.
        Assert.Equal([(SettledKind.Step, Path.Id, "one-stack")], removed.Select(item => (item.Kind, item.PathId, item.ItemId)));

        removed = GuideSettling.Removed(Before, With(Path with { Steps = [.. Path.Steps.Where(step => step.Id != "internship")] }));
        Assert.Equal(
            [(SettledKind.Step, "internship"), (SettledKind.Outcome, "backend-internship"), (SettledKind.Outcome, "supervisor-review")],
            removed.Select(item => (item.Kind, item.ItemId)));
        Assert.Equal(Path.Steps[2].Title, removed[0].Words);
    }

    [Fact]
    public void Removed_APathAsAWhole_AsksNothing() =>
        Assert.Empty(GuideSettling.Removed(Before, Before with { Paths = [.. Before.Paths.Skip(1)] }));

    [Theory]
    [InlineData(null, "", SettlingProblem.NothingSaid)]
    [InlineData(SettledFate.Retired, "", null)]
    [InlineData(SettledFate.Retired, "one-stack", SettlingProblem.NoSuccessorAllowed)]
    [InlineData(SettledFate.Kept, "one-stack", null)]
    [InlineData(SettledFate.Kept, "", SettlingProblem.OneSuccessorNeeded)]
    [InlineData(SettledFate.Kept, "one-stack core-courses", SettlingProblem.OneSuccessorNeeded)]
    [InlineData(SettledFate.Merged, "one-stack", null)]
    [InlineData(SettledFate.Merged, "design-practice", SettlingProblem.SuccessorUnknown)]
    [InlineData(SettledFate.Merged, "automate", SettlingProblem.SuccessorUnknown)] // A step of another path.
    [InlineData(SettledFate.Split, "one-stack core-courses", null)]
    [InlineData(SettledFate.Split, "one-stack", SettlingProblem.SeveralSuccessorsNeeded)]
    [InlineData(SettledFate.Split, "one-stack one-stack", SettlingProblem.SuccessorUnknown)]
    [InlineData((SettledFate)9, "one-stack", SettlingProblem.FateUnknown)]
    public void Unsettled_AStepThatGoes_TellsWhatIsWrong(SettledFate? fate, string into, SettlingProblem? problem)
    {
        var after = With(Path with { Steps = [.. Path.Steps.SkipLast(1)] });
        Settlement outcome = new(SettledKind.Outcome, null, "three-mock-designs", SettledFate.Retired, []);
        Settlement[] said = fate is { } known
            ? [outcome, new(SettledKind.Step, Path.Id, "design-practice", known, into.Split(' ', StringSplitOptions.RemoveEmptyEntries))]
            : [outcome];

        var unsettled = GuideSettling.Unsettled(Before, after, said);

        Assert.Equal(problem, unsettled.SingleOrDefault()?.Problem);
    }

    [Fact]
    public void Unsettled_SaidTwice_IsAProblem()
    {
        var after = With(Path with { Steps = [.. Path.Steps.SkipLast(1)] });
        Settlement step = new(SettledKind.Step, Path.Id, "design-practice", SettledFate.Retired, []);
        Settlement outcome = new(SettledKind.Outcome, null, "three-mock-designs", SettledFate.Retired, []);

        var unsettled = Assert.Single(GuideSettling.Unsettled(Before, after, [step, outcome, outcome]));

        Assert.Equal((SettledKind.Outcome, SettlingProblem.SaidTwice), (unsettled.Item.Kind, unsettled.Problem));
    }

    [Fact]
    public void InForce_OfAnEarlierStateOfTheDraft_IsLeftOut()
    {
        Settlement left = new(SettledKind.Step, Path.Id, "internship", SettledFate.Retired, []);
        Settlement elsewhere = new(SettledKind.Step, "self-taught", "design-practice", SettledFate.Retired, []);
        Settlement step = new(SettledKind.Step, Path.Id, "design-practice", SettledFate.Retired, []);

        Assert.Equal([step], GuideSettling.InForce(Before, With(Path with { Steps = [.. Path.Steps.SkipLast(1)] }), [left, elsewhere, step]));
    }

    private static RoleGuideDocument With(Pathway path) => Before with { Paths = [path, .. Before.Paths.Skip(1)] };
}
