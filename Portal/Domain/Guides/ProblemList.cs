namespace Portal.Domain.Guides;

/// <summary>
/// Collects findings. A file made to hurt could hold hundreds of thousands of faults, so that only the first
/// <see cref="Most"/> are kept; the last line then says so.
/// </summary>
internal sealed class ProblemList
{
    public const int Most = 1000;

    private readonly List<GuideProblem> problems = [];
    private readonly List<GuideProblem> hints = [];
    private bool overflow;

    /// <summary>Whether a further problem would be left out.</summary>
    public bool IsFull => problems.Count >= Most;

    public void Add(GuideProblem problem)
    {
        var kept = problem.Blocks ? problems : hints;
        if (kept.Count < Most)
        {
            kept.Add(problem);
        }
        else if (problem.Blocks)
        {
            overflow = true;
        }
    }

    /// <summary>In the order in which they were found, problems before hints.</summary>
    public IReadOnlyList<GuideProblem> ToList() =>
    [
        .. problems,
        .. hints,
        .. overflow
            ? [new GuideProblem(ProblemSeverity.Problem, "problems.many", GuideProblem.WholeDocument,
                "There are more problems than these. Correct some and check again.")]
            : (IEnumerable<GuideProblem>)[],
    ];
}
