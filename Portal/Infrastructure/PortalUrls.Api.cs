using System.Globalization;

namespace Portal.Infrastructure;

/// <summary>The addresses under which programs read what the portal holds.</summary>
public static partial class PortalUrls
{
    /// <summary>What the API is, for people.</summary>
    public const string Developers = "/api";

    public const string Api = "/api/v1";
    public const string ApiGuides = $"{Api}/guides";
    public const string ApiInternships = $"{Api}/internships";
    public const string ApiOpenings = $"{Api}/openings";
    public const string ApiChanges = $"{Api}/changes";

    /// <summary>The API as an OpenAPI document.</summary>
    public const string OpenApi = "/openapi/v1.json";

    /// <summary>Query keys of the API beside the place.</summary>
    public const string LimitKey = "limit", CursorKey = "cursor", SinceKey = "since";

    public static string ApiGuide(string role) => $"{ApiGuides}/{role}";

    public static string ApiPath(string role, string path) => $"{ApiGuides}/{role}/paths/{path}";

    public static string ApiInternship(string slug) => $"{ApiInternships}/{slug}";

    public static string ApiOpening(string slug) => $"{ApiOpenings}/{slug}";

    /// <param name="institution">Its slug.</param>
    public static string ApiSupplement(string institution) => $"{Api}/institutions/{institution}/supplement";

    /// <summary>A page of a list.</summary>
    /// <param name="list">One of the lists' addresses.</param>
    /// <param name="limit">Items of a page; null: as many as there may be.</param>
    /// <param name="cursor">Where it begins; null: at the beginning.</param>
    public static string ApiList(string list, string? place, int? limit, string? cursor) =>
        With(list, (PlaceKey, place), (LimitKey, limit?.ToString(CultureInfo.InvariantCulture)), (CursorKey, cursor));

    public static string ApiChangesSince(string since, int? limit) =>
        With(ApiChanges, (SinceKey, since), (LimitKey, limit?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The same of one place.</summary>
    public static string OfPlace(string page, string? place) => With(page, (PlaceKey, place));

    /// <summary>A path in the Credential Transparency Description Language.</summary>
    public static string Ctdl(string role, string path) => $"{Path(role, path)}.ctdl.jsonld";

    /// <summary>Part of <see cref="Developers"/> that says what a problem of the API means.</summary>
    /// <param name="problem">"not-found".</param>
    public static string ApiProblem(string problem) => $"{Developers}#problem-{problem}";
}
