using Portal.Components.Wording;
using Portal.Domain.Guides;

namespace Portal.Components.Shared.Figures;

/// <summary>Where a figure holds, when it was true and who says so.</summary>
/// <param name="Place">In words; null where the guide speaks of no place in particular.</param>
/// <param name="AsOf">In words ("May 2025", "undated").</param>
/// <param name="Number">The source's number in the guide's list; null for the editors' own estimate.</param>
/// <param name="Source">Null for the editors' own estimate.</param>
public sealed record Citation(string? Place, string AsOf, int? Number, Source? Source)
{
    /// <summary>"United States, 2026"; where the guide speaks of no place, it says so.</summary>
    public string Where => Phrase.Listed(Place ?? Texts.PlaceNone, AsOf);
}
