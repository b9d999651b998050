using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Institutions;
using Portal.Data.ReadModel;
using Portal.Data.Sqlite;
using Portal.Data.Sqlite.Search;
using Portal.Infrastructure.Health;

namespace Portal.Data;

public static class DataRegistration
{
    /// <summary>Registers the context factory (and the scoped context that Identity's stores take from it).</summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services, DatabaseLocation location)
    {
        services.AddSingleton(location);
        services.AddSingleton<DatabaseStartup>();
        services.AddHostedService(provider => provider.GetRequiredService<DatabaseStartup>());
        services.AddHostedService<SearchIndexStartup>(); // after the database is prepared
        services.AddSingleton<InstitutionKeys>();
        services.AddSingleton<GuideQueries>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [HealthEndpoints.Ready]);
        // The context asks its services for the schema version; below the third there is no table of passkeys.
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddDataProtection().SetApplicationName("Portal")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(location.Folder, "keys")));
        services.AddDbContextFactory<PortalDbContext>(options => options
            .UseSqlite(location.ConnectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(new SqliteSettings()));
        return services;
    }
}
