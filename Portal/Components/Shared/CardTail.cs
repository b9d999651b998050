using Portal.Components.Shared.Figures;
using Portal.Components.Wording;
using Portal.Domain.Guides;

namespace Portal.Components.Shared;

/// <summary>What stands beside a figure on a card, which has no list of sources: "Kenya, 2026, source in the guide".</summary>
public static class CardTail
{
    /// <param name="place">The figure's own, else the document's, as the format writes it.</param>
    /// <param name="asOf">As the format writes it; absent: the year of the review.</param>
    /// <param name="source">A source id; absent counts as editorial.</param>
    public static string Of(string? place, string? city, string? asOf, string? source, DateOnly? reviewedOn)
    {
        string?[] parts =
        [
            PlaceNames.Of(place, city) ?? Texts.PlaceNone,
            DateText.AsOf(asOf ?? reviewedOn?.Year.ToString("D4", DocumentCulture.Culture)),
            source is null or Source.Editorial ? Texts.CardTailEstimate : Texts.CardTailSourced,
        ];
        return FigureText.Sentence(string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part))));
    }
}
