using System.Globalization;
using Portal.Domain.Studio;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Audit;

/// <summary>Which entries of the audit trail are meant. What is absent narrows nothing.</summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Person">Part of who did it.</param>
/// <param name="Subject">Part of what it was done to.</param>
/// <param name="From">First day, by UTC.</param>
/// <param name="To">Last day, by UTC.</param>
public sealed record AuditFilter(string? Action, string? Person, string? Subject, DateOnly? From, DateOnly? To)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>From an address; what is none is passed over.</summary>
    public static AuditFilter Read(string? action, string? person, string? subject, string? from, string? to) => new(
        AuditActions.All.FirstOrDefault(known => known == action), TextOf(person), TextOf(subject), DayOf(from), DayOf(to));

    public string? FromText => From?.ToString(DayFormat, CultureInfo.InvariantCulture);

    public string? ToText => To?.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The page or file of these entries.</summary>
    public string Of(string address, string? page = null) => PortalUrls.With(
        address, ("action", Action), ("person", Person), ("subject", Subject), ("from", FromText), ("to", ToText), ("page", page));

    private static string? TextOf(string? text) => text?.Trim() is { Length: > 0 } given ? given : null;

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
