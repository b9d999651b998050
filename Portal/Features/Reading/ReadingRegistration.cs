namespace Portal.Features.Reading;

public static class ReadingRegistration
{
    public static void AddReading(this WebApplicationBuilder builder)
    {
    }

    public static void MapReading(this WebApplication app)
    {
    }
}
