using System.Globalization;

namespace Portal.Infrastructure;

/// <summary>The addresses of the review queue and of what guides share.</summary>
public static partial class PortalUrls
{
    /// <summary>The review queue with what it is filtered by; what is empty stays out of the address.</summary>
    /// <param name="group">What entries are put together by; null: the guide.</param>
    /// <param name="owner">An account, or one of the page's words; null: anybody.</param>
    /// <param name="page">From 1.</param>
    public static string StudioReviewWhere(string? group, string? kind, string? owner, int page = 1) =>
        With(StudioReview, ("group", group), ("kind", kind), ("owner", owner), ("page", PageOf(page)));

    /// <summary>Ends the weekly digest: asked with GET it shows a button, with POST it does it.</summary>
    /// <param name="token">From the mail.</param>
    public static string StudioDigestEnd(string token) => $"{StudioReview}/digest/{token}";

    /// <summary>All sources, with what the list is filtered by.</summary>
    /// <param name="page">From 1.</param>
    public static string StudioSourcesWhere(string? words, string? state, int page = 1) =>
        With(StudioSources, ("q", words), ("state", state), ("page", PageOf(page)));

    /// <summary>A new edition of a source, figure by figure.</summary>
    public static string StudioSourceRenewal(string id) => $"{StudioSource(id)}/renew";

    /// <summary>All outcomes, with what the list is filtered by.</summary>
    /// <param name="page">From 1.</param>
    public static string StudioOutcomesWhere(string? words, int page = 1) => With(StudioOutcomes, ("q", words), ("page", PageOf(page)));

    private static string? PageOf(int page) => page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null;
}
