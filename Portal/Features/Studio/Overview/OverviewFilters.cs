using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Overview;

/// <summary>What a counsellor asked the overview for. Null narrows nothing.</summary>
/// <param name="Owner">An account, or <see cref="Guid.Empty"/>: nobody.</param>
/// <param name="Page">From 1.</param>
public sealed record OverviewFilters(
    string? Words = null, string? Kind = null, DocumentState? State = null, DocumentFreshness? Freshness = null,
    Guid? Owner = null, string? Field = null, OverviewSort Sort = OverviewSort.Check, int Page = 1)
{
    /// <summary>Longest text that is searched for, in characters.</summary>
    public const int MaxWords = 100;

    /// <summary>What stands in the address for documents that nobody looks after.</summary>
    public const string NoOwner = "none";

    /// <summary>Reads the address; what makes no sense there is passed over.</summary>
    public static OverviewFilters Read(IQueryCollection query) => new(
        Text(query, PortalUrls.WordsKey) is { } words ? words[..Math.Min(words.Length, MaxWords)] : null,
        GuideKinds.All.FirstOrDefault(kind => kind == Text(query, PortalUrls.KindKey)),
        Word<DocumentState>(query, PortalUrls.StateKey),
        Word<DocumentFreshness>(query, PortalUrls.FreshKey),
        Text(query, PortalUrls.OwnerKey) switch
        {
            NoOwner => Guid.Empty,
            { } id when Guid.TryParse(id, out var owner) => owner,
            _ => null,
        },
        Text(query, PortalUrls.FieldKey),
        Word<OverviewSort>(query, PortalUrls.SortKey) ?? OverviewSort.Check,
        int.TryParse(Text(query, PortalUrls.PageKey), System.Globalization.CultureInfo.InvariantCulture, out var page) ? Math.Max(page, 1) : 1);

    /// <summary>Whether it narrows anything.</summary>
    public bool IsNarrow => this with { Sort = OverviewSort.Check, Page = 1 } != new OverviewFilters();

    /// <summary>As it stands in the address.</summary>
    public string? OwnerText => Owner is not { } owner ? null : owner == Guid.Empty ? NoOwner : owner.ToString();

    /// <summary>The address of another page of the same list.</summary>
    public string Address(int page) => PortalUrls.StudioWhere(
        (PortalUrls.WordsKey, Words), (PortalUrls.KindKey, Kind), (PortalUrls.StateKey, Spelt(State)), (PortalUrls.FreshKey, Spelt(Freshness)),
        (PortalUrls.OwnerKey, OwnerText), (PortalUrls.FieldKey, Field), (PortalUrls.SortKey, Sort is OverviewSort.Check ? null : Spelt<OverviewSort>(Sort)),
        (PortalUrls.PageKey, page == 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>A word of the address: "changed-since".</summary>
    public static string? Spelt<T>(T? value)
        where T : struct, Enum => value is null ? null
            : string.Concat(value.Value.ToString().Select((letter, at) => char.IsUpper(letter) ? $"{(at == 0 ? "" : "-")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    private static string? Text(IQueryCollection query, string key) => query[key] is [{ } text, ..] && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static T? Word<T>(IQueryCollection query, string key)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Spelt(value) == Text(query, key));
}
