namespace Portal.Infrastructure.Health;

public static class HealthEndpoints
{
    public static IServiceCollection AddPortalHealth(this IServiceCollection services)
    {
        services.AddHealthChecks();
        return services;
    }

    public static void MapPortalHealth(this WebApplication app)
    {
        app.MapHealthChecks(PortalUrls.HealthLive);
        app.MapHealthChecks(PortalUrls.HealthReady);
    }
}
