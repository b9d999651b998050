namespace Portal.Domain.Institutions;

public enum SupplementKind
{
    Course = 1,
    Service = 2,
}

/// <summary>A course or a service with which an institution adds to a guide.</summary>
/// <param name="Code">"CS301"; null: none.</param>
/// <param name="Note">Plain text; null: none.</param>
/// <param name="Url">An https address; null: none.</param>
public sealed record SupplementItem(SupplementKind Kind, string? Code, string Title, string? Note, string? Url);

/// <summary>What an institution adds to the steps and outcomes of guides, without changing any.</summary>
/// <param name="Institution">Its name.</param>
/// <param name="Outcomes">By the global id of an outcome.</param>
/// <param name="Steps">By the step's place.</param>
public sealed record Supplement(
    string Institution,
    IReadOnlyDictionary<string, IReadOnlyList<SupplementItem>> Outcomes,
    IReadOnlyDictionary<StepPlace, IReadOnlyList<SupplementItem>> Steps)
{
    public IReadOnlyList<SupplementItem> OfOutcome(string outcome) => Outcomes.GetValueOrDefault(outcome) ?? [];

    public IReadOnlyList<SupplementItem> OfStep(string guide, string path, string step) => Steps.GetValueOrDefault(new(guide, path, step)) ?? [];
}

/// <summary>Where a step is: the slug of its guide, the id of its path and its own.</summary>
public sealed record StepPlace(string Guide, string Path, string Step);
