using Portal.Features.Studio.Audit;
using Portal.Features.Studio.Editing;
using Portal.Features.Studio.Files;
using Portal.Features.Studio.Freshness;
using Portal.Features.Studio.Occupations;
using Portal.Features.Studio.Overview;
using Portal.Features.Studio.Publishing;
using Portal.Features.Studio.Review;
using Portal.Features.Studio.Revisions;
using Portal.Features.Studio.Sharing;
using Portal.Infrastructure;

namespace Portal.Features.Studio;

public static class StudioRegistration
{
    public static void AddStudio(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<StudioOptions>().BindConfiguration(StudioOptions.Section);
        builder.Services.AddSingleton<StudioSignals>();
        builder.AddPublishing();
        builder.AddEditing();
        builder.Services.AddScoped<IPersonalData, StudioData>();
        builder.AddReview();
        builder.AddOverview();
        builder.AddRevisions();
        builder.AddFreshness();
        builder.AddSharing();
        builder.AddAudit();
        builder.AddFiles();
        builder.AddOccupations();
    }

    public static void MapStudio(this WebApplication app)
    {
        app.Services.GetRequiredService<GuidePublisher>().Written += app.Services.GetRequiredService<StudioSignals>().RaiseAll;
        app.MapEditing();
        app.MapFreshness();
        app.MapAudit();
        app.MapFiles();
        app.MapOccupations();
    }
}
