using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Data;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Audit;

public static class AuditRegistration
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AuditQueries>();
        builder.Services.AddScoped<IPersonalData, AuditData>();
    }

    public static void MapAudit(this WebApplication app) =>
        app.MapGet(PortalUrls.StudioAuditExport, Export).RequireAuthorization(policy => policy.RequireRole(PortalRoles.Administrator));

    private static PushStreamHttpResult Export(
        HttpContext http, AuditQueries trail, string? action, string? person, string? subject, string? from, string? to)
    {
        http.Response.Headers.CacheControl = "no-store";
        var filter = AuditFilter.Read(action, person, subject, from, to);
        return TypedResults.Stream(
            stream => SpreadsheetTable.WriteAsync(trail.LinesAsync(filter, http.RequestAborted), stream, http.RequestAborted),
            SpreadsheetTable.MediaType, "audit-trail.csv");
    }
}
