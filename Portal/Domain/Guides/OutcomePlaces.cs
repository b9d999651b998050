namespace Portal.Domain.Guides;

/// <summary>The outcomes of a guide with the paths at which they stand.</summary>
internal static class OutcomePlaces
{
    public static IEnumerable<(Outcome Outcome, string Path)> Of(IReadOnlyList<Pathway> paths) =>
        from pathway in paths.Index()
        from step in pathway.Item.Steps.Index()
        from outcome in step.Item.Outcomes.Index()
        select (outcome.Item, GuidePath.Item(
            $"{GuidePath.Item($"{GuidePath.Item("paths", pathway.Index)}.steps", step.Index)}.outcomes", outcome.Index));
}
