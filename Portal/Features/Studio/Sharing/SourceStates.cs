using Portal.Domain.Guides;
using Portal.Domain.Studio.Freshness;

namespace Portal.Features.Studio.Sharing;

/// <summary>The states by which sources are filtered.</summary>
internal static class SourceStates
{
    public const string Due = "due", Unchecked = "unchecked", Drafts = "drafts", Shared = "shared";

    /// <summary>Days before a renewal at which it is named.</summary>
    public const int SoonDays = 30;

    public static readonly IReadOnlyList<(string Value, string Text)> All =
    [
        (Due, "Renewal due or near"), (Unchecked, "Not independently checked"), (Shared, "Cited by several guides"), (Drafts, "Cited by drafts alone"),
    ];

    /// <param name="state">One of <see cref="All"/>; anything else: any.</param>
    public static bool IsIn(ListedSource listed, string? state, DateOnly today) => state switch
    {
        Due => RenewalOf(listed.Source) <= today.AddDays(SoonDays),
        Unchecked => !listed.Source.Verified,
        Drafts => listed.Published.Count == 0,
        Shared => listed.Published.Count > 1,
        _ => true,
    };

    public static DateOnly? RenewalOf(Source source) => Vintages.RenewalOf(source);

    public static string CitedBy(ListedSource listed) => (listed.Published.Count, listed.Drafts.Count) switch
    {
        (var guides, 0) => guides == 1 ? "1 guide" : $"{guides} guides",
        (0, var drafts) => drafts == 1 ? "1 draft" : $"{drafts} drafts",
        var (guides, drafts) => $"{(guides == 1 ? "1 guide" : $"{guides} guides")}, {(drafts == 1 ? "1 draft" : $"{drafts} drafts")}",
    };
}
