using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Portal.Data;
using Portal.Data.Sqlite;
using Portal.Infrastructure;

namespace Portal.Tests.Support;

/// <summary>A real database file in a folder of its own, migrated, with a clock that stands still until it is moved.</summary>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private SqliteDatabase(string folder)
    {
        Folder = folder;
        Location = DatabaseLocation.From("Data Source=portal.db", folder);
        services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddSingleton<StartUpNotices>()
            .AddPortalData(Location)
            .BuildServiceProvider();
        Contexts = services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
    }

    public string Folder { get; }

    public DatabaseLocation Location { get; }

    public IDbContextFactory<PortalDbContext> Contexts { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    public static async Task<SqliteDatabase> CreateAsync()
    {
        var database = new SqliteDatabase(Directory.CreateTempSubdirectory("portal-test-").FullName);
        await MigratedDatabase.CopyToAsync(database.Folder);
        await using var db = database.Contexts.CreateDbContext();
        await DatabasePreparation.PrepareAsync(db, CancellationToken.None);
        return database;
    }

    public async Task<T> ReadAsync<T>(Func<PortalDbContext, Task<T>> question)
    {
        await using var db = Contexts.CreateDbContext();
        return await question(db);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        using (var connection = new SqliteConnection(Location.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(Folder, recursive: true);
    }
}
