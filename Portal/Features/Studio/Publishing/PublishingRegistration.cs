namespace Portal.Features.Studio.Publishing;

public static class PublishingRegistration
{
    public static void AddPublishing(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<GuidePublisher>();
        builder.Services.AddSingleton(new ShippedGuideFolder(Path.Combine(builder.Environment.ContentRootPath, "Content")));
        builder.Services.AddHostedService<ShippedGuides>();
    }
}
