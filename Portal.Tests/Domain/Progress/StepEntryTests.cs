using Portal.Domain.Guides;
using Portal.Domain.Progress;

namespace Portal.Tests.Domain.Progress;

public sealed class StepEntryTests
{
    private static readonly DateOnly March = new(2026, 3, 1), April = new(2026, 4, 1), May = new(2026, 5, 1);

    private static readonly PathwayStep Step = new(
        "step", "Step", "course", new(2, 3, "months", "self-paced", HoursPerWeek: 15), [], "", Optional: false,
        [new("one", "One", false), new("two", "Two", false), new("more", "More", Optional: true)], []);

    [Fact]
    public void ToPlan_NothingSaid_IsNotStarted() => Assert.Equal(StepState.NotStarted, Plan(Said()).State);

    [Fact]
    public void ToPlan_SomeTicked_IsInProgressSinceNobodyKnowsWhen() =>
        Assert.Equal((StepState.InProgress, null, null), Of(Plan(Said(), ("one", March))));

    [Fact]
    public void ToPlan_AllRequiredTicked_IsDoneOnTheDayOfTheLast() =>
        Assert.Equal((StepState.Done, null, May), Of(Plan(Said(), ("one", May), ("two", March))));

    [Fact]
    public void ToPlan_AnOptionalOutcomeTicked_SaysNothing() => Assert.Equal(StepState.NotStarted, Plan(Said(), ("more", March)).State);

    [Fact]
    public void ToPlan_ADayOfItsEnd_IsDone() =>
        Assert.Equal((StepState.Done, March, April), Of(Plan(Said() with { StartedOn = March, DoneOn = April })));

    [Fact]
    public void ToPlan_SaidToBeInProgress_IsSoWhateverIsTicked() =>
        Assert.Equal((StepState.InProgress, March, null), Of(Plan(Said() with { State = StepState.InProgress, StartedOn = March, DoneOn = April }, ("one", May), ("two", May))));

    [Fact]
    public void ToPlan_AllTickedBeforeTheStartThatWasSaid_NeverEndsBeforeItBegins() =>
        Assert.Equal((StepState.Done, March, March), Of(Plan(Said() with { StartedOn = May }, ("one", March), ("two", March))));

    [Fact]
    public void ToPlan_ARequiredStepSaidToBeSkipped_IsNotStarted() =>
        Assert.Equal(StepState.NotStarted, Plan(Said() with { State = StepState.Skipped }).State);

    [Fact]
    public void ToPlan_OwnTime_CountsAtTheHoursAtWhichItWasSaid()
    {
        var said = Said() with { Time = new(4, 5, "weeks") };

        Assert.Equal((15m, "self-paced"), (Plan(said).OwnTime!.HoursPerWeek, Plan(said).OwnTime!.Pace));
        Assert.Equal(6, Plan(said with { TimeHours = 6 }).OwnTime!.HoursPerWeek);
    }

    private static StepEntry Said() => StepEntry.Of(Step.Id);

    private static StepPlan Plan(StepEntry said, params (string Outcome, DateOnly On)[] achieved) =>
        said.ToPlan(Step, achieved.ToDictionary(one => one.Outcome, one => one.On), place: null);

    private static (StepState State, DateOnly? Started, DateOnly? Done) Of(StepPlan plan) => (plan.State, plan.StartedOn, plan.DoneOn);
}
