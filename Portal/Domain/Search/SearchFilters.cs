namespace Portal.Domain.Search;

/// <summary>What a reader narrows the catalogue to; what is null narrows nothing.</summary>
/// <param name="Kind">One of <see cref="Guides.GuideKinds"/>.</param>
/// <param name="Place">ISO 3166 code; a country includes its subdivisions.</param>
/// <param name="MaxMonths">Longest acceptable time, see <see cref="SearchFacts.Months"/>.</param>
/// <param name="MaxDifficulty">1 to 5.</param>
/// <param name="Route">One of <see cref="Guides.Vocabulary.EntryRoutes"/>.</param>
public sealed record SearchFilters(
    string? Kind = null, string? Place = null, string? Field = null, int? MaxMonths = null, int? MaxDifficulty = null, string? Route = null)
{
    public static readonly SearchFilters None = new();
}

/// <summary>
/// How many documents each value of a filter would leave, the other filters as they are. A value that would leave none
/// does not stand here.
/// </summary>
/// <param name="Total">Documents that match with all filters.</param>
/// <param name="Difficulties">By exact difficulty.</param>
/// <param name="Months">By exact <see cref="SearchFacts.Months"/>.</param>
public sealed record SearchCounts(
    int Total, IReadOnlyDictionary<string, int> Kinds, IReadOnlyDictionary<string, int> Places, IReadOnlyDictionary<string, int> Fields,
    IReadOnlyDictionary<string, int> Routes, IReadOnlyDictionary<int, int> Difficulties, IReadOnlyDictionary<int, int> Months);
