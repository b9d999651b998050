namespace Portal.Domain.Guides;

/// <summary>What a guide shares with all others, so that they must agree about it: its slug, its outcomes and its sources.</summary>
/// <param name="Outcomes">Each outcome id once.</param>
/// <param name="Sources">Each source id once.</param>
public sealed record SharedContent(
    string Slug, string Kind, IReadOnlyList<Outcome> Outcomes, IReadOnlyList<Source> Sources)
{
    public static SharedContent Of(GuideDocument document) => new(
        document.Slug,
        document.Kind,
        document is RoleGuideDocument guide
            ? Identified(OutcomePlaces.Of(guide.Paths).Select(place => place.Outcome), outcome => outcome.Id)
            : [],
        Identified(document.Sources, source => source.Id));

    private static IReadOnlyList<T> Identified<T>(IEnumerable<T> items, Func<T, string> idOf) =>
        [.. items.Where(item => idOf(item).Length > 0).DistinctBy(idOf, StringComparer.Ordinal)];
}
