using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Outcome = Portal.Domain.Guides.Outcome;

namespace Portal.Tests.Domain.Progress;

public sealed class PathwayProgressTests
{
    [Fact]
    public void Of_OutcomeOfTwoSteps_CountsOnce()
    {
        var path = Path(Step("first", Required("shared"), Required("own")), Step("second", Required("shared")));

        var progress = PathwayProgress.Of(path, Set("shared"));

        Assert.Equal((1, 2), (progress.Achieved, progress.Required));
        Assert.True(progress.Steps[1].IsDone);
    }

    [Fact]
    public void Of_OptionalStepsAndOutcomes_StandOutsideBothNumbers()
    {
        var path = Path(
            Step("first", Required("asked"), new Outcome("extra", "Extra", Optional: true)),
            Step("second", Required("detour")) with { Optional = true });

        var progress = PathwayProgress.Of(path, Set("asked"));

        Assert.Equal((1, 1, 100), (progress.Achieved, progress.Required, progress.Percent));
        Assert.Null(progress.Next);
    }

    [Fact]
    public void Of_OptionalInOneStepAndRequiredInAnother_IsRequired()
    {
        var path = Path(Step("first", new Outcome("shared", "Shared", Optional: true)), Step("second", Required("shared")));

        Assert.Equal(1, PathwayProgress.Of(path, Set()).Required);
    }

    [Fact]
    public void Percent_OneOfManyMissing_IsNeverRoundedUpToAHundred()
    {
        var outcomes = Enumerable.Range(0, 1000).Select(number => Required($"outcome-{number}")).ToArray();

        var progress = PathwayProgress.Of(Path(Step("all", outcomes)), outcomes.Skip(1).Select(outcome => outcome.Id).ToHashSet());

        Assert.Equal(99, progress.Percent);
    }

    [Fact]
    public void Of_NothingRequired_IsZeroPercent() =>
        Assert.Equal(0, PathwayProgress.Of(Path(Step("empty")), Set()).Percent);

    [Fact]
    public void Next_FirstOpenRequiredOutcome_InOrderOfThePath()
    {
        var path = Path(Step("first", Required("a"), Required("b")), Step("second", Required("c")));

        var next = PathwayProgress.Of(path, Set("a", "c")).Next;

        Assert.Equal((0, "b"), (next!.StepIndex, next.Outcome.Id));
    }

    [Property]
    public Property Of_AnyPathAndAnyTicks_StaysWithinZeroAndAHundred()
    {
        var ids = Gen.Choose(0, 12).Select(number => $"outcome-{number}");
        var outcomes = ids.Zip(ArbMap.Default.GeneratorFor<bool>(), (id, optional) => new Outcome(id, id, optional)).ListOf();
        var steps = outcomes.Zip(ArbMap.Default.GeneratorFor<bool>(), (list, optional) => (list, optional)).ListOf()
            .Select(list => list.Select((step, index) => Step($"step-{index}", [.. step.list]) with { Optional = step.optional }).ToArray());
        return Prop.ForAll(steps.ToArbitrary(), ids.ListOf().Select(list => list.ToHashSet()).ToArbitrary(), (path, ticks) =>
        {
            var progress = PathwayProgress.Of(Path(path), ticks);
            var all = PathwayProgress.Of(Path(path), Enumerable.Range(0, 13).Select(number => $"outcome-{number}").ToHashSet());
            return progress.Percent is >= 0 and <= 100
                && progress.Achieved <= progress.Required
                && (progress.Percent == 100) == (progress.Required > 0 && progress.Achieved == progress.Required)
                && (all.Required == 0 || all.Percent == 100)
                && (progress.Next is null) == (progress.Achieved == progress.Required);
        });
    }

    private static Outcome Required(string id) => new(id, $"Show {id}", Optional: false);

    private static HashSet<string> Set(params string[] ids) => [.. ids];

    private static PathwayStep Step(string id, params Outcome[] outcomes) =>
        new(id, id, "course", new Duration(1, 2, "months", "calendar"), [], "Text", Optional: false, outcomes, []);

    private static Pathway Path(params PathwayStep[] steps) =>
        new("path", "Path", "university", [], null, [], [], [], null, steps);
}
