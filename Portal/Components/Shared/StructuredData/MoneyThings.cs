using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;

namespace Portal.Components.Shared.StructuredData;

internal static class MoneyThings
{
    /// <summary>A sum of pay as its two ends; null where a draft has none, or the period is one that the vocabulary cannot say.</summary>
    public static MonetaryAmount? Of(Money? money, string? name) =>
        money is { Min: { } min, Upper: { } max } && Period(money.Per, out var period)
            ? new(name, money.Currency, min == max ? new(min, null, null, period) : new(null, min, max, period))
            : null;

    /// <summary>A country, region or city in words; null where there is none in particular.</summary>
    public static NamedPlace? Place(string? place, string? city) =>
        place is null or "world" ? null : new(PlaceNames.Of(place, city)!);

    private static bool Period(string per, out string? period)
    {
        period = per switch { "hour" => "HOUR", "month" => "MONTH", "year" => "YEAR", _ => null };
        return period is not null || per == "total";
    }
}
