namespace Portal.Infrastructure;

/// <summary>The counsellors' addresses.</summary>
public static partial class PortalUrls
{
    /// <summary>The review queue: what has grown old or was found wrong.</summary>
    public const string StudioReview = "/studio/review";

    /// <summary>Where a guide is begun: blank, as a copy or from a file.</summary>
    public const string StudioBegin = "/studio/new";

    /// <summary>All sources, each with the guides that cite it.</summary>
    public const string StudioSources = "/studio/sources";

    /// <summary>All outcomes, each with the guides that list it.</summary>
    public const string StudioOutcomes = "/studio/outcomes";

    /// <summary>Import and export.</summary>
    public const string StudioFiles = "/studio/files";

    /// <summary>Occupations of O*NET and ESCO, from their files.</summary>
    public const string StudioOccupations = "/studio/occupations";

    /// <summary>Who counsels; for administrators.</summary>
    public const string StudioPeople = "/studio/people";

    /// <summary>Who did what when; for administrators.</summary>
    public const string StudioAudit = "/studio/audit";

    /// <summary>All published documents as one file.</summary>
    public const string StudioExport = "/studio/files/export.zip";

    /// <summary>The editor of a guide.</summary>
    public static string StudioGuide(string slug) => $"/studio/guides/{slug}";

    /// <param name="field">The field to open (<c>FieldPath</c>).</param>
    public static string StudioField(string slug, string field) => With(StudioGuide(slug), ("at", field));

    public static string StudioRevisions(string slug) => $"{StudioGuide(slug)}/revisions";

    /// <summary>The draft as its readers would see it.</summary>
    public static string StudioPreview(string slug) => $"{StudioGuide(slug)}/preview";

    /// <summary>Review, effect on students and publishing.</summary>
    public static string StudioPublish(string slug) => $"{StudioGuide(slug)}/publish";

    /// <summary>One document as a YAML file: what is published, else the draft.</summary>
    public static string StudioExportOf(string slug) => $"{StudioGuide(slug)}/export.yaml";

    public static string StudioSource(string id) => $"{StudioSources}/{id}";

    public static string StudioOutcome(string id) => $"{StudioOutcomes}/{id}";
}
