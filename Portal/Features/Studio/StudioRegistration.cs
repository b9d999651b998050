using Portal.Features.Studio.Freshness;
using Portal.Features.Studio.Sharing;

namespace Portal.Features.Studio;

public static class StudioRegistration
{
    public static void AddStudio(this WebApplicationBuilder builder)
    {
        builder.AddFreshness();
        builder.AddSharing();
    }

    public static void MapStudio(this WebApplication app)
    {
        app.MapFreshness();
    }
}
