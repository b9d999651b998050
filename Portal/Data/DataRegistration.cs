using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Sqlite;

namespace Portal.Data;

public static class DataRegistration
{
    /// <summary>Registers the context factory (and the scoped context that Identity's stores take from it).</summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services, DatabaseLocation location)
    {
        services.AddSingleton(location);
        services.AddHostedService<DatabaseStartup>();
        services.AddDataProtection().SetApplicationName("Portal")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(location.Folder, "keys")));
        services.AddDbContextFactory<PortalDbContext>(options => options.UsePortalSqlite(location));
        return services;
    }

    public static DbContextOptionsBuilder UsePortalSqlite(this DbContextOptionsBuilder options, DatabaseLocation location) =>
        options
            .UseSqlite(location.ConnectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(new SqliteSettings());
}
