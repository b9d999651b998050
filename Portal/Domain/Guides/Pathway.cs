namespace Portal.Domain.Guides;

/// <summary>One way into the role: an ordered list of steps from a starting point.</summary>
/// <param name="EntryRoute">One of <see cref="Vocabulary.EntryRoutes"/>.</param>
/// <param name="StartsFrom">Starting points, each one of <see cref="Vocabulary.StartingPoints"/>.</param>
public sealed record Pathway(
    string Id, string Title, string EntryRoute,
    IReadOnlyList<string> StartsFrom, string? BestFor,
    IReadOnlyList<string> Pros, IReadOnlyList<string> Cons, IReadOnlyList<string> Prerequisites,
    string? Note, IReadOnlyList<PathwayStep> Steps);

/// <param name="Kind">One of <see cref="Vocabulary.StepKinds"/>.</param>
/// <param name="Time">Absent only in a draft.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Optional">Outside every total and the percentage.</param>
public sealed record PathwayStep(
    string Id, string Title, string Kind, Duration? Time, IReadOnlyList<Money> Money,
    string Text, bool Optional, IReadOnlyList<Outcome> Outcomes, IReadOnlyList<LearningResource> Resources);

/// <summary>What a student can show at the end of a step. The id is global: the same id anywhere is the same outcome.</summary>
public sealed record Outcome(string Id, string Text, bool Optional);

/// <param name="Cost">One of <see cref="Vocabulary.ResourceCosts"/>.</param>
/// <param name="Medium">One of <see cref="Vocabulary.ResourceMedia"/>.</param>
/// <param name="Language">BCP 47; absent: not said.</param>
/// <param name="Account">Whether it needs an account; absent: not said.</param>
public sealed record LearningResource(
    string Title, string Url, string? Publisher, string Cost, string Medium,
    NumberRange? Hours, string? Language, bool? Account, bool? Downloadable)
{
    // The store fills nested values after construction.
    private LearningResource()
        : this("", "", null, "", "", null, null, null, null)
    {
    }
}
