namespace Portal.Infrastructure;

/// <summary>The addresses under which files come in and go out.</summary>
public static partial class PortalUrls
{
    /// <summary>The name of the query value that says why an upload was not taken.</summary>
    public const string ProblemKey = "problem";

    /// <summary>Takes documents as a multipart form.</summary>
    public const string StudioUpload = $"{StudioFiles}/upload";

    /// <summary>The pattern of <see cref="StudioImport"/>.</summary>
    public const string StudioImportPattern = $"{StudioFiles}/import/{{token}}";

    /// <summary>The pattern of <see cref="StudioExportOf"/>.</summary>
    public const string StudioExportPattern = "/studio/guides/{slug}/export.yaml";

    /// <summary>The files of occupations that are here, and the form for another.</summary>
    public const string StudioOccupationFiles = $"{StudioOccupations}/files";

    /// <summary>Takes a file of occupations as a multipart form.</summary>
    public const string StudioOccupationsUpload = $"{StudioOccupationFiles}/upload";

    /// <summary>What an upload would change, before it does.</summary>
    /// <param name="token">As <c>SecretToken</c> writes it.</param>
    /// <param name="way">How it is to be taken; null: as drafts.</param>
    public static string StudioImport(string token, string? way = null) => With($"{StudioFiles}/import/{token}", ("as", way));

    /// <summary>A page that says why an upload was not taken.</summary>
    public static string AfterProblem(string page, string problem) => With(page, (ProblemKey, problem));
}
