using Portal.Features.Studio.Audit;
using Portal.Features.Studio.Files;
using Portal.Features.Studio.Occupations;
using Portal.Features.Studio.Publishing;

namespace Portal.Features.Studio;

public static class StudioRegistration
{
    public static void AddStudio(this WebApplicationBuilder builder)
    {
        builder.AddPublishing();
        builder.AddAudit();
        builder.AddFiles();
        builder.AddOccupations();
    }

    public static void MapStudio(this WebApplication app)
    {
        app.MapAudit();
        app.MapFiles();
        app.MapOccupations();
    }
}
