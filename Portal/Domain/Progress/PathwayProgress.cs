using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Domain.Progress;

/// <summary>
/// How far a student is on a path, counted by what they can show: the distinct outcomes that some step requires, achieved
/// out of all. Optional steps and outcomes are outside both numbers, so that 100 % is reachable on every path.
/// </summary>
public sealed record PathwayProgress(int Achieved, int Required, IReadOnlyList<StepProgress> Steps, NextOutcome? Next)
{
    /// <summary>0 to 100, rounded down: 100 only when everything required is achieved.</summary>
    public int Percent => Required == 0 ? 0 : Achieved * 100 / Required;

    public static PathwayProgress Of(Pathway path, IReadOnlySet<string> achieved)
    {
        var required = PathwayOutcomes.Required(path);
        var steps = new List<StepProgress>(path.Steps.Count);
        NextOutcome? next = null;
        foreach (var (index, step) in path.Steps.Index())
        {
            var asked = step.Outcomes.Where(outcome => !outcome.Optional).DistinctBy(outcome => outcome.Id).ToList();
            steps.Add(new(step.Id, asked.Count(outcome => achieved.Contains(outcome.Id)), asked.Count));
            if (!step.Optional && next is null && asked.Find(outcome => !achieved.Contains(outcome.Id)) is { } open)
            {
                next = new(index, open);
            }
        }

        return new(required.Count(achieved.Contains), required.Count, steps, next);
    }
}

/// <summary>How far a student is on a step; an optional step has numbers of its own, which count nowhere else.</summary>
public sealed record StepProgress(string StepId, int Achieved, int Required)
{
    public bool IsDone => Required > 0 && Achieved == Required;
}

/// <summary>What comes next: the first outcome required and not yet achieved.</summary>
/// <param name="StepIndex">0-based place of its step on the path.</param>
public sealed record NextOutcome(int StepIndex, Outcome Outcome);
