namespace Portal.Features.Publishing;

public static class PublishingRegistration
{
    public static void AddPublishing(this WebApplicationBuilder builder)
    {
    }
}
