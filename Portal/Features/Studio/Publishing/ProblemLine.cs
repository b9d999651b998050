using System.Globalization;
using Portal.Domain.Guides;

namespace Portal.Features.Studio.Publishing;

/// <summary>Problems as lines that people and editors read: <c>FILE:line: path: message</c>.</summary>
internal static class ProblemLine
{
    public static string Of(string file, GuideProblem problem)
    {
        var hint = problem.Severity is ProblemSeverity.Hint ? "hint: " : "";
        var column = problem.Column is { } at ? string.Create(CultureInfo.InvariantCulture, $" (column {at})") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{file}:{problem.Line ?? 1}: {problem.Path}: {hint}{problem.Message}{column}");
    }
}
