using Portal.Data;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Files;

public static class FilesRegistration
{
    public static void AddFiles(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ImportStaging>();
        builder.Services.AddSingleton<ImportDesk>();
        builder.Services.AddHostedService<StagingExpiry>();
    }

    public static void MapFiles(this WebApplication app)
    {
        var counsellors = app.MapGroup("").RequireAuthorization(policy => policy.RequireRole(PortalRoles.Counsellor, PortalRoles.Administrator));
        counsellors.MapPost(PortalUrls.StudioUpload, FilesEndpoints.UploadAsync);
        counsellors.MapGet(PortalUrls.StudioExportPattern, FilesEndpoints.ExportAsync);
        counsellors.MapGet(PortalUrls.StudioExport, FilesEndpoints.ExportAllAsync);
    }
}
