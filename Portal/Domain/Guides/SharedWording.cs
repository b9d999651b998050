namespace Portal.Domain.Guides;

/// <summary>
/// The one wording of what guides share: outcomes and sources by their global ids. Carries the wording of a set of
/// documents over to other guides.
/// </summary>
public sealed class SharedWording
{
    private readonly Dictionary<string, string> outcomes;
    private readonly Dictionary<string, Source> sources;

    /// <param name="documents">The documents whose wording counts; where two differ, the first.</param>
    public SharedWording(IReadOnlyList<GuideDocument> documents)
        : this(documents.OfType<RoleGuideDocument>().SelectMany(document => document.Outcomes()), documents.SelectMany(document => document.Sources))
    {
    }

    /// <summary>Where two have the same id, the first counts.</summary>
    public SharedWording(IEnumerable<Outcome> outcomes, IEnumerable<Source> sources)
    {
        this.outcomes = outcomes.DistinctBy(outcome => outcome.Id, StringComparer.Ordinal)
            .ToDictionary(outcome => outcome.Id, outcome => outcome.Text, StringComparer.Ordinal);
        this.sources = sources.DistinctBy(source => source.Id, StringComparer.Ordinal)
            .ToDictionary(source => source.Id, StringComparer.Ordinal);
    }

    /// <summary>The document in this wording; the same instance where it is worded so already.</summary>
    public GuideDocument Adopt(GuideDocument document)
    {
        var worded = document with { Sources = [.. document.Sources.Select(source => sources.GetValueOrDefault(source.Id, source))] };
        if (worded is RoleGuideDocument role)
        {
            worded = role with { Paths = [.. role.Paths.Select(Adopt)] };
        }

        return GuideJson.AreEqual(document, worded) ? document : worded;
    }

    private Pathway Adopt(Pathway path) => path with { Steps = [.. path.Steps.Select(Adopt)] };

    private PathwayStep Adopt(PathwayStep step) => step with
    {
        Outcomes = [.. step.Outcomes.Select(outcome => outcome with { Text = outcomes.GetValueOrDefault(outcome.Id, outcome.Text) })],
    };
}
