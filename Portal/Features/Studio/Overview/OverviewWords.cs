using Portal.Domain.Guides;

namespace Portal.Features.Studio.Overview;

/// <summary>Kinds, states and the like, as a counsellor reads them.</summary>
internal static class OverviewWords
{
    public static string Of(string kind) => kind switch
    {
        GuideKinds.RoleGuide => "Role guide",
        GuideKinds.InternshipGuide => "Internship guide",
        GuideKinds.Opening => "Opening",
        _ => kind,
    };

    public static string Of(DocumentState state) => state switch
    {
        DocumentState.Draft => "Draft",
        DocumentState.InReview => "In review",
        DocumentState.ChangesAsked => "Changes asked",
        DocumentState.Approved => "Approved",
        DocumentState.Scheduled => "Scheduled",
        DocumentState.Published => "Published",
        DocumentState.ChangedSince => "Changed since",
        _ => "Unpublished",
    };

    /// <summary>The class of the state's tag.</summary>
    public static string ToneOf(DocumentState state) => state switch
    {
        DocumentState.InReview or DocumentState.Approved or DocumentState.Scheduled => "tag info",
        DocumentState.ChangesAsked or DocumentState.ChangedSince => "tag warn",
        DocumentState.Published => "tag ok",
        DocumentState.Unpublished => "tag bad",
        _ => "tag",
    };

    public static string Of(DocumentFreshness freshness) => freshness switch
    {
        DocumentFreshness.Checked => "Checked in time",
        DocumentFreshness.Due => $"Due within {OverviewQueries.DueDays} days",
        DocumentFreshness.Overdue => "Overdue",
        _ => "Never checked",
    };

    public static string Of(OverviewSort sort) => sort switch
    {
        OverviewSort.Changed => "Latest change first",
        OverviewSort.Title => "By title",
        OverviewSort.Following => "Most students first",
        _ => "Oldest check first",
    };
}
