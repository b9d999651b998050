namespace Portal.Domain.Guides.Reading;

/// <summary>What could not be read of a file, and where.</summary>
internal sealed class ReadingLog
{
    private readonly ProblemList problems = new();
    private readonly HashSet<string> unread = new(StringComparer.Ordinal);

    public IReadOnlyList<GuideProblem> Problems => [.. problems.ToList().Select(problem => problem with { Line = problem.Line ?? 1 })];

    public bool IsFull => problems.IsFull;

    /// <summary>Paths whose values are missing from the document although the file has something there.</summary>
    public IReadOnlySet<string> Unread => unread;

    /// <summary>Something is wrong, but no value is lost by it.</summary>
    public void Add(string code, string path, string message, GuideMark mark) =>
        problems.Add(new(ProblemSeverity.Unreadable, code, path, message, mark.Line, mark.Column));

    /// <summary>The value at <paramref name="path"/> cannot be read.</summary>
    public void AddUnread(string code, string path, string message, GuideMark mark)
    {
        MarkUnread(path);
        Add(code, path, message, mark);
    }

    /// <summary>Whatever is said about the absence of a value at <paramref name="path"/> would be wrong.</summary>
    public void MarkUnread(string path)
    {
        if (!IsFull)
        {
            unread.Add(path);
        }
    }

    /// <summary>The file can be read no further.</summary>
    public void Stop(string code, string message, GuideMark mark) => Add(code, GuideProblem.WholeDocument, message, mark);
}
