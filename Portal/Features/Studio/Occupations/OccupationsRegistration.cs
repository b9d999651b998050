using Portal.Data;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Occupations;

public static class OccupationsRegistration
{
    public static void AddOccupations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OccupationShelf>();
        builder.Services.AddSingleton<OccupationDrafts>();
    }

    public static void MapOccupations(this WebApplication app) =>
        app.MapPost(PortalUrls.StudioOccupationsUpload, OccupationEndpoints.UploadAsync)
            .RequireAuthorization(policy => policy.RequireRole(PortalRoles.Counsellor, PortalRoles.Administrator));
}
