using Portal.Domain.Guides;

namespace Portal.Domain.Pathways;

/// <summary>A stretch of a path: a step with all that run parallel to it. The stretches follow one another.</summary>
/// <param name="Parallel">In order of the path; optional ones too.</param>
internal sealed record PathwayLeg(PathwayStep Main, IReadOnlyList<PathwayStep> Parallel)
{
    /// <summary>The steps that count in sums of time.</summary>
    public IEnumerable<PathwayStep> Counted => Parallel.Prepend(Main).Where(step => !step.Optional);

    /// <summary>Whether a step that counts ends together with the main one, however early it began.</summary>
    public bool EndsTogether => Parallel.Any(step => step is { Optional: false, Time.At: "end" });

    /// <summary>The stretches in order; of steps that share an id in a draft the first counts.</summary>
    public static IEnumerable<PathwayLeg> Of(Pathway path) => path.Steps
        .Where(step => CompanionOf(step, path) is null)
        .DistinctBy(step => step.Id, StringComparer.Ordinal)
        .Select(main => new PathwayLeg(main, [.. path.Steps.Where(other => CompanionOf(other, path)?.Id == main.Id)]));

    /// <summary>The step that <paramref name="step"/> runs parallel to; null where it runs alone or a draft names none there is.</summary>
    public static PathwayStep? CompanionOf(PathwayStep step, Pathway path) =>
        step.Time?.Alongside is { } id
            ? path.Steps.FirstOrDefault(other => other.Id == id && other != step && other.Time?.Alongside is null)
            : null;
}
