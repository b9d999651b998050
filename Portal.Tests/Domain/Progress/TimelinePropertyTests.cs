using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Domain.Progress;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Progress;

/// <summary>What holds for every path and every plan.</summary>
[Properties(Arbitrary = [typeof(GuideDocuments)])]
public sealed class TimelinePropertyTests
{
    [Property]
    public void Project_AnyPlan_HasRangesInOrder(RoleGuideDocument guide, int seed) => Assert.All(Plans(guide, seed), plan =>
    {
        var projection = plan.Project();

        Assert.All(projection.Steps, step =>
        {
            Assert.True(step.Start.Earliest <= step.Start.Latest && step.End.Earliest <= step.End.Latest);
            Assert.True(step.Start.Earliest <= step.End.Earliest && step.Start.Latest <= step.End.Latest);
            Assert.True(step.End.Latest <= projection.Finish!.Value.Latest && step.DaysLate >= 0);
        });
        Assert.All(
            projection.Steps.SelectMany(step => step.CostSoFar).Concat(projection.Cost).Concat(projection.Pay),
            money => Assert.InRange(money.Min, 0, money.Max));
    });

    [Property]
    public void Project_NothingBegun_HasNoDateBeforeTheStartOrToday(RoleGuideDocument guide, int seed) => Assert.All(Plans(guide, seed), plan =>
    {
        var first = plan.Today > plan.Settings.StartsOn ? plan.Today : plan.Settings.StartsOn;

        Assert.All((plan with { Steps = [] }).Project().Steps, step => Assert.True(step.Start.Earliest >= first));
    });

    [Property]
    public void Project_TrueDates_AreKept(RoleGuideDocument guide, int seed) => Assert.All(Plans(guide, seed), plan =>
    {
        var projected = plan.Project().Steps.ToDictionary(step => step.StepId);
        foreach (var said in plan.Steps.Where(said => projected.ContainsKey(said.StepId)))
        {
            var step = projected[said.StepId];
            if (said is { State: StepState.Done, DoneOn: { } done })
            {
                Assert.Equal((DateRange.On(done), 0), (step.End, step.DaysLate));
                Assert.Equal(DateRange.On(said.StartedOn ?? step.Start.Earliest).Earliest, step.Start.Earliest);
            }

            if (said is { State: StepState.InProgress })
            {
                Assert.True(step.End.Earliest >= plan.Today);
                Assert.Equal(said.StartedOn is { } begun ? DateRange.On(begun) : step.Start, step.Start);
            }
        }
    });

    [Property]
    public void Project_MoreHours_NeverFinishesLater(RoleGuideDocument guide, int seed) => Assert.All(Plans(guide, seed), plan =>
    {
        var fewer = 1 + Math.Abs(seed % 20);

        AssertNotLater(plan.At(fewer + 0.5m).Project().Finish, plan.At(fewer).Project().Finish);
    });

    [Property]
    public void Project_LaterToday_NeverFinishesEarlierWhileNothingIsDone(RoleGuideDocument guide, int seed) => Assert.All(Plans(guide, seed), plan =>
    {
        var open = plan with { Steps = [.. plan.Steps.Where(said => said.State != StepState.Done)] };

        AssertNotLater(open.Project().Finish, (open with { Today = open.Today.AddDays(1 + Math.Abs(seed % 400)) }).Project().Finish);
    });

    [Property]
    public void Project_StepDoneOnItsEarliestDay_NeverFinishesLater(RoleGuideDocument guide, int seed) => Assert.All(Plans(guide, seed), plan =>
    {
        var before = plan.Project();
        Assert.All(before.Steps.Where(step => !step.IsDone), step =>
            AssertNotLater(
                plan.With(step.StepId, said => said with { State = StepState.Done, DoneOn = step.End.Earliest }).Project().Finish,
                before.Finish));
    });

    [Property]
    public void Project_Pause_NeverFinishesEarlierAndLeavesCalendarSteps(RoleGuideDocument guide, int seed) => Assert.All(Plans(guide, seed), plan =>
    {
        AssertNotLater((plan with { Pauses = [] }).Project().Finish, plan.Project().Finish);

        var path = plan.Path with { Steps = [.. plan.Path.Steps.Select(step => step with { Time = step.Time! with { Pace = "calendar" } })] };
        var calendar = plan with { Path = path, Steps = [] };
        Assert.Equal((calendar with { Pauses = [] }).Project().Finish, calendar.Project().Finish);
    });

    [Property]
    public void Project_ParallelSteps_FinishWithTheLaterOne(RoleGuideDocument guide, int seed) => Assert.All(Plans(guide, seed), plan =>
    {
        foreach (var beside in plan.Path.Steps.Where(step => step.Time!.Alongside is not null))
        {
            var main = plan.Path.Steps.First(step => step.Id == beside.Time!.Alongside);

            Assert.Equal(DateRange.Later(Alone(main).Finish!.Value, Alone(beside).Finish!.Value), Alone(main, beside).Finish);
        }

        PathwayProjection Alone(params PathwayStep[] steps) => (plan with
        {
            Path = plan.Path with { Steps = [.. steps.Select(step => step with { Optional = false })] },
            Steps = [],
        }).Project();
    });

    [Property]
    public void Project_LongestOfItsLeg_BeginsAtOnce(RoleGuideDocument guide, int seed) => Assert.All(Plans(guide, seed), plan =>
    {
        var main = plan.Path.Steps[0];
        var beside = main with { Id = "beside", Time = main.Time! with { Min = 0, Max = 0, Alongside = main.Id, At = "end" } };

        var projection = (plan with { Path = plan.Path with { Steps = [main, beside] }, Steps = [], Pauses = [] }).Project();

        Assert.True(projection.Steps[0].Start.IsExact);
        Assert.Equal(projection.Steps[0].End, projection.Steps[1].End);
    });

    [Property]
    public void Project_ParallelStepThatEndsNoLater_AddsNoTime(RoleGuideDocument guide, int seed) => Assert.All(Plans(guide, seed), plan =>
    {
        foreach (var main in plan.Path.Steps.Where(step => step is { Optional: false, Time.Alongside: null }))
        {
            var beside = main with { Id = "beside", Time = main.Time! with { Alongside = main.Id, At = seed % 2 == 0 ? "end" : null } };
            var open = plan with { Steps = [] };

            Assert.Equal(open.Project().Finish, (open with { Path = plan.Path with { Steps = [.. plan.Path.Steps, beside] } }).Project().Finish);
        }
    });

    [Property]
    public void Project_NothingOverridden_CostsWhatThePathCosts(RoleGuideDocument guide, int seed) => Assert.All(Plans(guide, seed), plan =>
    {
        var projection = (plan with { Steps = [] }).At(7).Project();
        var totals = PathwayTotals.Of(PathwayPace.At(plan.Path, 7), "A");

        Assert.Equal(totals.Cost, projection.Cost);
        Assert.Equal(totals.Pay, projection.Pay);
        Assert.Equal(totals.Uncounted, projection.NotCounted);
        Assert.Equal(
            totals.Steps.Where(step => !step.Step.Optional).Select(step => step.SpentByHere), projection.Steps.Select(step => step.CostSoFar));
    });

    [Property]
    public void Project_OptionalStepTaken_CountsLikeARequiredOne(RoleGuideDocument guide, int seed) => Assert.All(Plans(guide, seed), plan =>
    {
        var required = plan with { Path = plan.Path with { Steps = [.. plan.Path.Steps.Select(step => step with { Optional = false })] }, Steps = [] };
        var taken = required with { Path = plan.Path, Steps = [.. plan.Path.Steps.Select(step => StepPlan.Of(step) with { IsTaken = true })] };

        Assert.Equal(
            required.Project().Steps.Select(step => (step.StepId, step.Start, step.End)),
            taken.Project().Steps.Select(step => (step.StepId, step.Start, step.End)));
    });

    [Property]
    public void Project_OptionalStepSkippedOrNotTaken_IsOutWhateverElseWasSaid(RoleGuideDocument guide, int seed) => Assert.All(Plans(guide, seed), plan =>
    {
        var taken = plan.Steps.ToDictionary(said => said.StepId, said => said.IsTaken && said.State != StepState.Skipped);

        Assert.Equal(
            plan.Path.Steps.Where(step => !step.Optional || taken.GetValueOrDefault(step.Id)).Select(step => step.Id),
            plan.Project().Steps.Select(step => step.StepId));
    });

    private static IEnumerable<StudentPlan> Plans(RoleGuideDocument guide, int seed) => guide.Paths.Select(path => StudentPlan.Random(path, seed));

    private static void AssertNotLater(DateRange? one, DateRange? other)
    {
        Assert.True(one!.Value.Earliest <= other!.Value.Earliest, $"Earliest {one} is later than {other}.");
        Assert.True(one.Value.Latest <= other.Value.Latest, $"Latest {one} is later than {other}.");
    }
}
