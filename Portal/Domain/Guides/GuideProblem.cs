using System.Text.RegularExpressions;

namespace Portal.Domain.Guides;

/// <summary>How much a finding weighs.</summary>
public enum ProblemSeverity
{
    /// <summary>A broken rule of the format: blocks publishing.</summary>
    Problem,

    /// <summary>Style, or a figure that is missing but optional: told, never blocks.</summary>
    Hint,

    /// <summary>The file cannot be represented as a document (syntax, unknown key, wrong type): nothing may be saved.</summary>
    Unreadable,
}

/// <summary>One finding about a guide document.</summary>
/// <param name="Code">Stable, for tests and the studio: "time.range", "slug.format".</param>
/// <param name="Path">Where it is: <c>paths[0].steps[2].time.max</c>, or <c>document</c> for the file as a whole.</param>
/// <param name="Message">What is wrong and what would be right, for whoever writes the file: keys and words of the format stand in brackets.</param>
/// <param name="Line">1-based line in the file, where there is a file.</param>
/// <param name="Column">1-based column, where the file itself is at fault (syntax, unknown key, wrong type).</param>
public sealed partial record GuideProblem(
    ProblemSeverity Severity, string Code, string Path, string Message, int? Line = null, int? Column = null)
{
    /// <summary>The code of whatever is not written yet.</summary>
    public const string Missing = "required";

    /// <summary>The path of a problem of the file as a whole.</summary>
    public const string WholeDocument = "document";

    /// <summary>Whether it stops publishing.</summary>
    public bool Blocks => Severity is not ProblemSeverity.Hint;

    /// <summary>The message for a counsellor, who has the fields by their names and what can be chosen before them.</summary>
    public string InForms => OfTheFile().Replace(Message, "");

    /// <summary>A key such as (reviewedOn), a list of words, what may be cited.</summary>
    [GeneratedRegex(@" \((?:[a-z]+[A-Z]\w*|one of [^)]*|an id of [^)]*)\)")]
    private static partial Regex OfTheFile();
}
