using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Domain.Progress;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Progress;

public sealed class PathwayChangeTests
{
    [Fact]
    public void Between_TheSamePath_IsEmpty() => Assert.True(PathwayChange.Between(SamplePaths.Degree, SamplePaths.Degree).IsEmpty);

    [Fact]
    public void Between_NewRewordedAndRetiredSteps_TellsThemApart()
    {
        var path = SamplePaths.Degree;
        var steps = path.Steps;
        var (reworded, added) = (steps[1] with { Title = "Stay with one stack" }, SamplePaths.FromItWork.Steps[0]);

        var change = PathwayChange.Between(path, path with { Steps = [reworded, added, steps[3], steps[0]] });

        Assert.Equal([added], change.Steps.New);
        Assert.Equal([(steps[1], reworded)], change.Steps.Reworded);
        Assert.Equal([steps[2]], change.Steps.Retired);
        Assert.Equal(["script-in-use"], change.Outcomes.New.Select(outcome => outcome.Id));
        Assert.Equal(["backend-internship", "supervisor-review"], change.Outcomes.Retired.Select(outcome => outcome.Id));
        Assert.Equal(["script-in-use"], change.NowRequired);
        Assert.Equal(["backend-internship"], change.NoLongerRequired);
    }

    [Fact]
    public void Between_OtherTimeOrMoneyOfAStep_IsNoRewording()
    {
        var step = SamplePaths.FromItWork.Steps[0];
        var after = SamplePaths.FromItWork with { Steps = [step with { Time = null, Money = [] }, SamplePaths.FromItWork.Steps[1]] };

        Assert.True(PathwayChange.Between(SamplePaths.FromItWork, after).IsEmpty);
    }

    [Fact]
    public void Between_OutcomeRewordedAndMadeOptional_IsBoth()
    {
        var path = SamplePaths.FromItWork;
        var step = path.Steps[0];
        var after = new Outcome("script-in-use", "A script in daily use", Optional: true);

        var change = PathwayChange.Between(path, path with { Steps = [step with { Outcomes = [after] }, path.Steps[1]] });

        Assert.Equal([(step.Outcomes[0], after)], change.Outcomes.Reworded);
        Assert.Equal(["script-in-use"], change.NoLongerRequired);
    }

    [Fact]
    public void Between_OutcomeMovedToAnotherStep_IsNoChangeOfIt()
    {
        var (first, second) = (SamplePaths.FromItWork.Steps[0], SamplePaths.FromItWork.Steps[1]);
        var moved = SamplePaths.FromItWork with { Steps = [first with { Outcomes = second.Outcomes }, second with { Outcomes = first.Outcomes }] };

        Assert.True(PathwayChange.Between(SamplePaths.FromItWork, moved).IsEmpty);
    }

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Between_AnyRevision_LeavesAchievedWhatWasAchieved(RoleGuideDocument guide, int seed)
    {
        var random = new Random(seed);
        var before = guide.Paths[0];
        var after = Revised(before, guide.Paths[^1], random);
        var ticks = before.Steps.SelectMany(step => step.Outcomes).Select(outcome => outcome.Id).Where(_ => random.Next(2) == 0).ToHashSet();

        var (was, now) = (PathwayProgress.Of(before, ticks), PathwayProgress.Of(after, ticks));
        var change = PathwayChange.Between(before, after);

        // Both numbers move by what is told, and by nothing else.
        Assert.Equal(was.Achieved + change.NowRequired.Count(ticks.Contains) - change.NoLongerRequired.Count(ticks.Contains), now.Achieved);
        Assert.Equal(was.Required + change.NowRequired.Count - change.NoLongerRequired.Count, now.Required);
        Assert.DoesNotContain(now.Next?.Outcome.Id ?? "", ticks);
        Assert.All(now.Steps.Zip(after.Steps), pair => Assert.Equal(
            pair.Second.Outcomes.Where(outcome => !outcome.Optional && ticks.Contains(outcome.Id)).Select(outcome => outcome.Id).Distinct().Count(),
            pair.First.Achieved));
        if (was.Percent == 100 && change.NowRequired.All(ticks.Contains) && now.Required > 0)
        {
            Assert.Equal(100, now.Percent);
        }
    }

    /// <summary>Steps retired, moved, reworded and added; outcomes moved, made optional or required.</summary>
    private static Pathway Revised(Pathway path, Pathway other, Random random)
    {
        var steps = path.Steps.Concat(other.Steps).DistinctBy(step => step.Id).Where(_ => random.Next(4) > 0).ToArray();
        random.Shuffle(steps);
        return path with
        {
            Steps =
            [
                .. steps.Select(step => step with
                {
                    Text = random.Next(3) == 0 ? step.Text + " And more." : step.Text,
                    Optional = random.Next(5) == 0 ? !step.Optional : step.Optional,
                    Outcomes =
                    [
                        .. step.Outcomes.Where(_ => random.Next(5) > 0)
                            .Select(outcome => random.Next(5) == 0 ? outcome with { Optional = !outcome.Optional } : outcome),
                    ],
                }),
            ],
        };
    }
}
