using Portal.Domain.Guides;
using Portal.Domain.Progress;

namespace Portal.Tests.Support;

/// <summary>All that a projection is made of, so that a test can change one thing of it.</summary>
internal sealed record StudentPlan(
    Pathway Path, PlanSettings Settings, IReadOnlyList<StepPlan> Steps, IReadOnlyList<PauseSpan> Pauses, DateOnly Today)
{
    /// <summary>Nothing begun, and nothing said but the first day, which is today.</summary>
    public static StudentPlan Fresh(Pathway path, DateOnly startsOn) => new(path, new(startsOn), [], [], startsOn);

    /// <summary>Anything that a student may say of the path; the same seed says the same.</summary>
    public static StudentPlan Random(Pathway path, int seed)
    {
        var random = new Random(seed);
        var startsOn = Day();
        return new(
            path, new(startsOn, Maybe(() => random.Next(1, 60))), [.. path.Steps.Where(_ => random.Next(4) > 0).Select(Said)],
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => Pause())], Day());

        StepPlan Said(PathwayStep step)
        {
            var state = random.GetItems(Enum.GetValues<StepState>(), 1)[0];
            var startedOn = state is StepState.NotStarted ? null : Maybe(Day);
            var doneOn = state is StepState.Done ? Maybe(() => startedOn is { } from ? from.AddDays(random.Next(900)) : Day()) : null;
            var own = random.Next(3) == 0
                ? new Duration(random.Next(10), random.Next(10, 20), random.GetItems(["weeks", "months"], 1)[0], random.GetItems(["calendar", "self-paced"], 1)[0])
                : null;
            return new(step.Id, random.Next(2) == 0, state, startedOn, doneOn, own, []);
        }

        PauseSpan Pause()
        {
            var from = Day();
            return new(from, Maybe(() => from.AddDays(random.Next(1, 400))));
        }

        DateOnly Day() => new DateOnly(2024, 1, 1).AddDays(random.Next(1800));
        T? Maybe<T>(Func<T> make)
            where T : struct => random.Next(2) == 0 ? null : make();
    }

    public PathwayProjection Project() => TimelineProjector.Project(Path, Settings, Steps, Pauses, Today);

    public StudentPlan At(decimal hoursPerWeek) => this with { Settings = Settings with { HoursPerWeek = hoursPerWeek } };

    /// <summary>The plan with something said of a step, in place of what was said before.</summary>
    public StudentPlan With(string stepId, Func<StepPlan, StepPlan> say)
    {
        var said = Steps.FirstOrDefault(plan => plan.StepId == stepId) ?? StepPlan.Of(Path.Steps.First(step => step.Id == stepId));
        return this with { Steps = [.. Steps.Where(plan => plan.StepId != stepId), say(said)] };
    }
}
