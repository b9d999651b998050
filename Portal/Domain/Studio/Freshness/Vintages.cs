using System.Globalization;
using Portal.Domain.Guides;

namespace Portal.Domain.Studio.Freshness;

/// <summary>When a source is to be looked at again.</summary>
public static class Vintages
{
    /// <summary>The last day of what a vintage names: of its year, of its month, or the day itself; null where it is undated.</summary>
    public static DateOnly? EndOf(string? asOf) => asOf switch
    {
        null => null,
        _ when DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ when DateOnly.TryParseExact(asOf, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) =>
            new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)),
        _ when DateOnly.TryParseExact(asOf, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) => new(year.Year, 12, 31),
        _ => null,
    };

    /// <summary>How old the source is known to be: its vintage, or where that is undated the day it was read; null: neither is known.</summary>
    public static DateOnly? Of(Source source) => EndOf(source.AsOf) ?? source.Accessed;

    /// <summary>The day from which a next edition may be there; null where nobody says how often there is one.</summary>
    /// <param name="asOf">The figure's own vintage, which counts before the source's: of one source, figures may be renewed one by one.</param>
    public static DateOnly? RenewalOf(Source source, string? asOf = null) =>
        source.RenewsEvery is { } months && (EndOf(asOf) ?? Of(source)) is { } vintage ? After(vintage, months) : null;

    /// <summary>A day so many months on, at most the last there is.</summary>
    public static DateOnly After(DateOnly day, int months) =>
        (DateOnly.MaxValue.Year - day.Year) * 12 > months ? day.AddMonths(months) : DateOnly.MaxValue;
}
