namespace Portal.Infrastructure;

/// <summary>The addresses of the studio's lists, of a guide's revisions and of where a guide is begun.</summary>
public static partial class PortalUrls
{
    /// <summary>Query keys of the overview, beside those that it shares with the catalogue.</summary>
    public const string StateKey = "state", FreshKey = "fresh", OwnerKey = "owner", SortKey = "sort";

    /// <summary>Query keys of the revisions; numbers of revisions, or <see cref="DraftRevision"/>.</summary>
    public const string FromKey = "from", ToKey = "to", RestoreKey = "restore";

    /// <summary>What stands for the draft where a revision is named.</summary>
    public const string DraftRevision = "draft";

    public const string StudioGuideRoute = "/studio/guides/{slug}";
    public const string StudioRevisionsRoute = StudioGuideRoute + "/revisions";
    public const string StudioPublishRoute = StudioGuideRoute + "/publish";

    /// <summary>The overview with these filters; what is null or empty is left out.</summary>
    public static string StudioWhere(params ReadOnlySpan<(string Key, string? Value)> query) => With(Studio, query);

    /// <summary>Where a copy of a guide is begun.</summary>
    public static string StudioBeginFrom(string slug) => With(StudioBegin, (FromKey, slug));

    /// <summary>What differs between two revisions.</summary>
    /// <param name="from">A number, or <see cref="DraftRevision"/>.</param>
    public static string StudioRevisionsBetween(string slug, string from, string to) => With(StudioRevisions(slug), (FromKey, from), (ToKey, to));

    /// <summary>Who wrote a field, and when.</summary>
    /// <param name="field">A <c>FieldPath</c>.</param>
    public static string StudioFieldHistory(string slug, string field) => With(StudioRevisions(slug), (FieldKey, field));

    /// <summary>Asks whether a revision is to be restored.</summary>
    public static string StudioRestore(string slug, int number) =>
        With(StudioRevisions(slug), (RestoreKey, number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
