using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Progress;

/// <summary>Plans whose dates are known by hand, on the paths of the sample.</summary>
public sealed partial class TimelineProjectorTests
{
    private static readonly DateOnly Start = new(2026, 9, 1);

    [Fact]
    public void Project_DegreePath_LaysItsTotalsOnTheCalendar()
    {
        var projection = Degree.Project();

        Assert.Equal(
            [
                ("core-courses", null, Range("2026-09-01"), Range("2028-09-01", "2029-09-01")),
                ("one-stack", "core-courses", Range("2026-09-01"), Range("2027-03-01", "2027-09-01")),
                ("internship", null, Range("2028-09-01", "2029-09-01"), Range("2028-12-01", "2030-05-01")),
                ("design-practice", null, Range("2028-12-01", "2030-05-01"), Range("2029-02-01", "2030-08-01")),
            ],
            projection.Steps.Select(step => (step.StepId, step.AlongsideStepId, step.Start, step.End)));
        // 29 to 47 months.
        Assert.Equal(Range("2029-02-01", "2030-08-01"), projection.Finish);
    }

    [Fact]
    public void Project_StepsThatEndTogether_BeginApart()
    {
        var steps = Degree.Path.Steps;
        var plan = Degree with { Path = Degree.Path with { Steps = [steps[0], steps[1] with { Time = steps[1].Time! with { At = "end" } }] } };

        var projected = plan.Project().Steps;

        // 6 to 12 months before the end of 2 to 3 years.
        Assert.Equal([Range("2026-09-01"), Range("2027-09-01", "2029-03-01")], projected.Select(step => step.Start));
        Assert.All(projected, step => Assert.Equal(Range("2028-09-01", "2029-09-01"), step.End));
    }

    [Fact]
    public void Project_LegWithBothKindsOfParallelSteps_AlignsEachAtItsEnd()
    {
        var main = FromItWork.Path.Steps[0] with { Id = "main", Time = new(4, 4, "months", "calendar") };
        var first = main with { Id = "first", Time = new(2, 2, "months", "calendar", Alongside: "main", At: "start") };
        var last = main with { Id = "last", Time = new(6, 6, "months", "calendar", Alongside: "main", At: "end") };

        var projection = StudentPlan.Fresh(FromItWork.Path with { Steps = [main, first, last] }, Start).Project();

        Assert.Equal(
            [
                ("main", Range("2026-11-01"), Range("2027-03-01")),
                ("first", Range("2026-09-01"), Range("2026-11-01")),
                ("last", Range("2026-09-01"), Range("2027-03-01")),
            ],
            projection.Steps.Select(step => (step.StepId, step.Start, step.End)));
    }

    [Fact]
    public void Project_FewerHours_StretchSelfPacedStepsOnly()
    {
        var projection = Degree.At(4).Project();

        // The practice assumes 10 hours and takes 5 to 7½ months on 4; half of December are 15½ days.
        Assert.Equal(Range("2028-12-01", "2030-05-01"), projection.Steps[2].End);
        Assert.Equal(Range("2029-05-01", "2030-12-17"), projection.Finish);
    }

    [Fact]
    public void AtHours_OtherHours_TellsByHowManyDaysTheFinishMoves()
    {
        var plan = FromItWork;

        var change = TimelineProjector.AtHours(plan.Project(), plan.Path, plan.Settings, plan.Steps, plan.Pauses, plan.Today, hoursPerWeek: 20);

        // 8 to 12 months become 4 to 6; the job search stays 4 to 6. From 1 May instead of September 2027, and March instead of 2028.
        Assert.Equal(Range("2027-05-01", "2027-09-01"), change.Projection.Finish);
        Assert.Equal((-123, -182), (change.EarliestShift, change.LatestShift));
        Assert.Equal(20, change.HoursPerWeek);
    }

    [Fact]
    public void Project_StepDoneEarly_PullsWhatFollows()
    {
        var projection = (FromItWork with { Today = Day("2026-12-11") })
            .With("automate", said => said with { State = StepState.Done, StartedOn = Day("2026-09-01"), DoneOn = Day("2026-12-11") })
            .Project();

        Assert.Equal((DateRange.On(Start), DateRange.On(Day("2026-12-11"))), (projection.Steps[0].Start, projection.Steps[0].End));
        Assert.Equal(Range("2027-04-11", "2027-06-11"), projection.Finish);
    }

    [Fact]
    public void Project_StepOverdue_PushesWhatFollows()
    {
        // To be done by 1 September 2027 at the latest.
        var projection = (FromItWork with { Today = Day("2027-09-21") })
            .With("automate", said => said with { State = StepState.InProgress, StartedOn = Start })
            .Project();

        Assert.Equal((Range("2027-09-21"), 20), (projection.Steps[0].End, projection.Steps[0].DaysLate));
        Assert.Equal((true, false), (projection.IsLate, projection.Steps[1].IsLate));
        Assert.Equal(Range("2028-01-21", "2028-03-21"), projection.Finish);
    }

    [Fact]
    public void Project_StepNotBegunInTime_BeginsToday()
    {
        var step = (FromItWork with { Today = Day("2026-09-11") }).Project().Steps[0];

        Assert.Equal((DateRange.On(Day("2026-09-11")), 10), (step.Start, step.DaysLate));
    }

    [Fact]
    public void Project_ParallelStepThatStillHasTime_IsNotLate()
    {
        var steps = Degree.Path.Steps;
        var plan = (Degree with { Path = Degree.Path with { Steps = [steps[0], steps[1] with { Time = steps[1].Time! with { At = "end" } }] } })
            .With("core-courses", said => said with { State = StepState.InProgress, StartedOn = Start });

        // To end with a degree of three years, six months of practice begin on 1 March 2029 at the latest.
        Assert.Equal(0, (plan with { Today = Day("2029-03-01") }).Project().Steps[1].DaysLate);
        Assert.Equal(2, (plan with { Today = Day("2029-03-03") }).Project().Steps[1].DaysLate);
    }

    [Fact]
    public void Project_BegunAndEndedBeforeTheEnrolment_KeepsTheTrueDates()
    {
        var done = FromItWork.With("automate", said =>
            said with { State = StepState.Done, StartedOn = Day("2025-01-10"), DoneOn = Day("2025-08-20") }).Project();
        var begun = FromItWork.With("automate", said => said with { State = StepState.InProgress, StartedOn = Day("2026-01-10") }).Project();

        Assert.Equal((Range("2025-01-10"), Range("2025-08-20")), (done.Steps[0].Start, done.Steps[0].End));
        Assert.Equal(DateRange.On(Start), done.Steps[1].Start);
        Assert.Equal((Range("2026-01-10"), Range("2026-09-10", "2027-01-10")), (begun.Steps[0].Start, begun.Steps[0].End));
    }

    [Fact]
    public void Project_EverythingDone_FinishedOnTheLastDay()
    {
        var projection = FromItWork
            .With("automate", said => said with { State = StepState.Done, DoneOn = Day("2025-08-20") })
            .With("bridge", said => said with { State = StepState.Done, DoneOn = Day("2025-12-24") })
            .Project();

        Assert.Equal(DateRange.On(Day("2025-12-24")), projection.Finish);
    }

    [Fact]
    public void Project_LaterStepDoneFirst_LeavesTheOpenOneToCome()
    {
        var projection = FromItWork.With("bridge", said => said with { State = StepState.Done, DoneOn = Day("2026-08-20") }).Project();

        Assert.Equal(Range("2027-05-01", "2027-09-01"), projection.Steps[0].End);
        Assert.Equal((Range("2026-08-20"), projection.Steps[0].End), (projection.Steps[1].End, projection.Finish));
    }

    [Fact]
    public void Project_DoneOnADayForgotten_EndedOnSomeDayUntilToday()
    {
        var projection = (FromItWork with { Today = Day("2026-10-15") })
            .With("automate", said => said with { State = StepState.Done }).Project();

        Assert.Equal(Range("2026-09-01", "2026-10-15"), projection.Steps[0].End);
        Assert.Equal(Range("2026-10-15"), projection.Steps[1].Start);
    }

    [Fact]
    public void Project_Pause_ShiftsSelfPacedStepsByItsDays()
    {
        // 30 days of the first step, 10 of the second, which goes by the calendar.
        var projection = (FromItWork with { Pauses = [new(Day("2026-10-01"), Day("2026-10-31")), new(Day("2027-10-11"), Day("2027-10-21"))] }).Project();

        Assert.Equal(Range("2027-05-31", "2027-10-01"), projection.Steps[0].End);
        Assert.Equal(Range("2027-09-30", "2028-04-01"), projection.Finish);
    }

    [Fact]
    public void Project_PauseThatGoesOn_CountsUntilToday()
    {
        var projection = (FromItWork with { Pauses = [new(Day("2026-10-01"), null)], Today = Day("2026-10-11") })
            .With("automate", said => said with { State = StepState.InProgress, StartedOn = Start }).Project();

        Assert.Equal(Range("2027-05-11", "2027-09-11"), projection.Steps[0].End);
    }

    [Fact]
    public void Project_OwnTime_ReplacesTheGuidesAndScales()
    {
        var plan = FromItWork.With("automate", said => said with { OwnTime = new(2, 3, "months", "self-paced", HoursPerWeek: 20) });

        Assert.Equal((Range("2026-11-01", "2026-12-01"), true), (plan.Project().Steps[0].End, plan.Project().Steps[0].IsOwnTime));
        Assert.Equal(Range("2027-01-01", "2027-03-01"), plan.At(10).Project().Steps[0].End);
    }

    [Fact]
    public void Project_OwnTimeOfAParallelStep_StaysParallel()
    {
        var step = Degree.With("one-stack", said => said with { OwnTime = new(1, 1, "months", "calendar") }).Project().Steps[1];

        Assert.Equal(("core-courses", Range("2026-09-01"), Range("2026-10-01")), (step.AlongsideStepId, step.Start, step.End));
    }

    [Fact]
    public void Project_RequiredStepSkipped_IsNotStarted() =>
        Assert.Equal(StepState.NotStarted, FromItWork.With("automate", said => said with { State = StepState.Skipped }).Project().Steps[0].State);

    [Fact]
    public void Project_StepThatThePathHasNoLonger_IsPassedOver() => Assert.Equal(
        FromItWork.Project().Finish,
        (FromItWork with { Steps = [new("retired", true, StepState.Done, Start, Start, null, [])] }).Project().Finish);

    [Fact]
    public void Project_NoStepThatCounts_HasNoFinish() =>
        Assert.Null((FromItWork with { Path = FromItWork.Path with { Steps = [] } }).Project().Finish);

    [Fact]
    public void Project_TimesBeyondTheCalendar_EndWithIt()
    {
        var path = FromItWork.Path with { Steps = [FromItWork.Path.Steps[0] with { Time = new(100, 100, "years", "self-paced", 168, new(100, 100)) }] };

        Assert.Equal(DateOnly.MaxValue, (FromItWork with { Path = path }).At(1).Project().Finish!.Value.Earliest);
    }

    private static StudentPlan Degree => StudentPlan.Fresh(SamplePaths.Degree, Start);

    /// <summary>8–12 months at 10 hours a week, then 4–6 by the calendar.</summary>
    private static StudentPlan FromItWork => StudentPlan.Fresh(SamplePaths.FromItWork, Start);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", provider: null);

    private static DateRange Range(string earliest, string? latest = null) => new(Day(earliest), Day(latest ?? earliest));
}
