namespace Portal.Domain.Guides;

/// <summary>
/// Collects findings. A file made to hurt could hold hundreds of thousands of faults, so that only the first
/// <see cref="Most"/> problems and as many hints are kept; a last problem then says so.
/// </summary>
internal sealed class ProblemList
{
    public const int Most = 1000;

    private readonly List<GuideProblem> problems = [];
    private readonly List<GuideProblem> hints = [];

    /// <summary>Whether a further problem would be left out, so that there is no need to look for one.</summary>
    public bool IsFull => problems.Count >= Most;

    public void Add(GuideProblem problem)
    {
        var kept = problem.Blocks ? problems : hints;
        if (kept.Count < Most)
        {
            kept.Add(problem);
        }
    }

    /// <summary>In the order in which they were found, problems before hints.</summary>
    public IReadOnlyList<GuideProblem> ToList() => IsFull
        ? [.. problems, new(
            ProblemSeverity.Problem, "problems.many", GuideProblem.WholeDocument,
            $"Only the first {Most} problems are named. Correct some of them and check again."), .. hints]
        : [.. problems, .. hints];
}
