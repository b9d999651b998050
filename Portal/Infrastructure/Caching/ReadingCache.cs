namespace Portal.Infrastructure.Caching;

public static class ReadingCache
{
    public static IServiceCollection AddReadingCache(this IServiceCollection services) => services;

    public static void UseReadingCache(this WebApplication app)
    {
    }
}
