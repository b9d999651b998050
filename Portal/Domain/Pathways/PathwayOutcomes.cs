using Portal.Domain.Guides;

namespace Portal.Domain.Pathways;

/// <summary>What a path asks a student to show.</summary>
public static class PathwayOutcomes
{
    /// <summary>The distinct ids that some required step requires: what 100 % of the path means.</summary>
    public static IReadOnlySet<string> Required(Pathway path) => path.Steps
        .Where(step => !step.Optional)
        .SelectMany(step => step.Outcomes)
        .Where(outcome => !outcome.Optional)
        .Select(outcome => outcome.Id)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>How many outcomes both paths require; ticked on one, they count on the other.</summary>
    public static int Shared(Pathway one, Pathway other) => Required(one).Intersect(Required(other)).Count();
}
