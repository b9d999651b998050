using Portal.Domain.Institutions;

namespace Portal.Features.Institutions.Supplements;

/// <summary>A course or a service with all that it is mapped to.</summary>
public sealed record ItemView(int Id, SupplementItem Item, IReadOnlyList<TargetView> Targets)
{
    public bool HasLost => Targets.Any(target => target.Lost is not null);
}

/// <summary>Where an item shows.</summary>
/// <param name="What">The step or the outcome, as it is or was last called.</param>
/// <param name="Where">Of a step its guide and path; of an outcome in how many places it is listed.</param>
/// <param name="Lost">Why it shows nowhere any more; null while it does.</param>
public sealed record TargetView(int Id, int? StepId, string? OutcomeId, string What, string Where, string? Lost)
{
    public bool IsStep => StepId is not null;
}

/// <summary>A step that staff can map an item to, with its outcomes.</summary>
public sealed record FoundStep(int Id, string Code, string Title, string Guide, string Path, IReadOnlyList<FoundOutcome> Outcomes);

public sealed record FoundOutcome(string Id, string Text);

/// <param name="Total">Steps that fit, of which only the first are here.</param>
public sealed record FoundSteps(IReadOnlyList<FoundStep> Steps, int Total);
