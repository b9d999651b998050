using Portal.Domain.Guides.Reading;

namespace Portal.Domain.Guides;

/// <summary>What reading a file gave.</summary>
public sealed class GuideReading
{
    private readonly GuidePositions? positions;

    internal GuideReading(GuideDocument? draft, ReadingLog log, GuidePositions? positions)
    {
        Draft = draft;
        Unread = log.Unread;
        Problems = InOrder(log.Problems);
        this.positions = positions;
    }

    private GuideReading(GuideReading reading, IEnumerable<GuideProblem> found)
    {
        Draft = reading.Draft;
        Unread = reading.Unread;
        positions = reading.positions;
        Problems = InOrder(reading.Problems.Concat(found.Select(problem => problem with { Line = LineOf(problem.Path) })));
    }

    /// <summary>The document; null where the file has problems that a document cannot hold.</summary>
    public GuideDocument? Document => Problems.Any(problem => problem.Severity is ProblemSeverity.Unreadable) ? null : Draft;

    /// <summary>Ordered by line, then path.</summary>
    public IReadOnlyList<GuideProblem> Problems { get; }

    /// <summary>What could be read of the file, with gaps at <see cref="Unread"/>.</summary>
    internal GuideDocument? Draft { get; }

    /// <summary>Paths that hold something in the file but nothing in <see cref="Draft"/>.</summary>
    internal IReadOnlySet<string> Unread { get; }

    /// <summary>The line of the file that a problem's path speaks of; a missing key has its parent's.</summary>
    public int LineOf(string path) => positions?.LineOf(path) ?? 1;

    /// <summary>The same reading with what else was found about its document, each with its line.</summary>
    public GuideReading With(IEnumerable<GuideProblem> found) => new(this, found);

    private static IReadOnlyList<GuideProblem> InOrder(IEnumerable<GuideProblem> problems) =>
        [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Path, StringComparer.Ordinal)];
}
