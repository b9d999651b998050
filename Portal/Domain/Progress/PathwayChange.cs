using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Domain.Progress;

/// <summary>
/// What a newer revision of a path changes for a student on it. Steps and outcomes are told apart by their permanent ids;
/// where they stand and in what order is no change. Nothing here touches what is achieved: that belongs to the outcome.
/// </summary>
/// <param name="Steps">New, reworded (title or text) and retired steps.</param>
/// <param name="Outcomes">New, reworded and retired outcomes, wherever on the path they stand.</param>
/// <param name="NowRequired">Ids that 100 % did not ask before, in order of the path; they may be achieved already.</param>
/// <param name="NoLongerRequired">Ids that 100 % does not ask any more, in order of the path as it was.</param>
public sealed record PathwayChange(
    Changes<PathwayStep> Steps, Changes<Outcome> Outcomes,
    IReadOnlyList<string> NowRequired, IReadOnlyList<string> NoLongerRequired)
{
    /// <summary>Nothing that a student needs to be told.</summary>
    public bool IsEmpty => Steps.IsEmpty && Outcomes.IsEmpty && NowRequired.Count == 0 && NoLongerRequired.Count == 0;

    public static PathwayChange Between(Pathway before, Pathway after)
    {
        var (asked, asks) = (PathwayOutcomes.Required(before), PathwayOutcomes.Required(after));
        return new(
            Changes<PathwayStep>.Between(before.Steps, after.Steps, step => step.Id, step => (step.Title, step.Text)),
            Changes<Outcome>.Between(AllOf(before), AllOf(after), outcome => outcome.Id, outcome => outcome.Text),
            [.. AllOf(after).Select(outcome => outcome.Id).Where(id => asks.Contains(id) && !asked.Contains(id)).Distinct()],
            [.. AllOf(before).Select(outcome => outcome.Id).Where(id => asked.Contains(id) && !asks.Contains(id)).Distinct()]);
    }

    private static IEnumerable<Outcome> AllOf(Pathway path) => path.Steps.SelectMany(step => step.Outcomes);
}

/// <summary>What became of the items of a list.</summary>
/// <param name="Reworded">As they were and as they are.</param>
/// <param name="Retired">As they were.</param>
public sealed record Changes<T>(IReadOnlyList<T> New, IReadOnlyList<(T Before, T After)> Reworded, IReadOnlyList<T> Retired)
{
    public bool IsEmpty => New.Count == 0 && Reworded.Count == 0 && Retired.Count == 0;

    internal static Changes<T> Between<TWording>(
        IEnumerable<T> before, IEnumerable<T> after, Func<T, string> idOf, Func<T, TWording> wordingOf)
    {
        var (old, current) = (before.DistinctBy(idOf, StringComparer.Ordinal).ToList(), after.DistinctBy(idOf, StringComparer.Ordinal).ToList());
        return new(
            [.. current.ExceptBy(old.Select(idOf), idOf, StringComparer.Ordinal)],
            [.. old.Join(current, idOf, idOf, (was, item) => (was, item), StringComparer.Ordinal)
                .Where(pair => !EqualityComparer<TWording>.Default.Equals(wordingOf(pair.was), wordingOf(pair.item)))],
            [.. old.ExceptBy(current.Select(idOf), idOf, StringComparer.Ordinal)]);
    }
}
