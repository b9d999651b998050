namespace Portal.Features.Institutions.Settings;

/// <summary>The logo, for staff to look at. Its type was found by its content when it came.</summary>
internal static class LogoEndpoint
{
    public static async Task<IResult> ReadAsync(string institution, InstitutionQueries institutions, HttpContext http, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        return await institutions.LogoAsync(institution, cancellationToken) is { } logo
            ? TypedResults.Bytes(logo.Content, logo.ContentType)
            : TypedResults.NotFound();
    }
}
