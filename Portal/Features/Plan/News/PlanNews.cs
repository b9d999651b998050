using Portal.Domain.Guides;
using Portal.Domain.Progress;

namespace Portal.Features.Plan.News;

/// <summary>What changed on a plan's path since the student last said that they know, in the words of the guide.</summary>
/// <param name="RevisionId">The revision that was compared; what the student confirms to know.</param>
/// <param name="NewSteps">Titles.</param>
/// <param name="RetiredSteps">Titles as they were.</param>
/// <param name="NewOutcomes">Texts.</param>
/// <param name="RetiredOutcomes">Texts as they were.</param>
public sealed record PlanNews(
    int RevisionId,
    IReadOnlyList<string> NewSteps, IReadOnlyList<Rewording> Steps, IReadOnlyList<string> RetiredSteps,
    IReadOnlyList<string> NewOutcomes, IReadOnlyList<Rewording> Outcomes, IReadOnlyList<string> RetiredOutcomes)
{
    /// <summary>Nothing to tell.</summary>
    public static readonly PlanNews None = new(0, [], [], [], [], [], []);

    public bool IsEmpty =>
        NewSteps.Count + Steps.Count + RetiredSteps.Count + NewOutcomes.Count + Outcomes.Count + RetiredOutcomes.Count == 0;

    /// <summary>Outcomes of a new or a retired step go without saying; they come and go with it.</summary>
    public static PlanNews Of(int revisionId, PathwayChange change)
    {
        var withSteps = change.Steps.New.Concat(change.Steps.Retired)
            .SelectMany(step => step.Outcomes).Select(outcome => outcome.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            revisionId,
            [.. change.Steps.New.Select(step => step.Title)],
            [.. change.Steps.Reworded.Select(step => new Rewording(step.Before.Title, step.After.Title))],
            [.. change.Steps.Retired.Select(step => step.Title)],
            Texts(change.Outcomes.New),
            [.. change.Outcomes.Reworded.Select(outcome => new Rewording(outcome.Before.Text, outcome.After.Text))],
            Texts(change.Outcomes.Retired));

        string[] Texts(IEnumerable<Outcome> outcomes) => [.. outcomes.Where(outcome => !withSteps.Contains(outcome.Id)).Select(outcome => outcome.Text)];
    }
}

/// <summary>How something was called and is called; equal where only what stands below it changed.</summary>
public sealed record Rewording(string Before, string After);
