using Portal.Features.Studio.Drafts;
using Portal.Features.Studio.Overview;
using Portal.Features.Studio.Review;
using Portal.Features.Studio.Revisions;

namespace Portal.Features.Studio;

public static class StudioRegistration
{
    public static void AddStudio(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<StudioOptions>().BindConfiguration(StudioOptions.Section);
        builder.Services.AddSingleton<StudioSignals>();
        builder.Services.AddSingleton<DraftDesk>();
        builder.AddReview();
        builder.AddOverview();
        builder.AddRevisions();
    }

    public static void MapStudio(this WebApplication app)
    {
    }
}
