using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Sqlite;
using Portal.Infrastructure;

namespace Portal.Tests.Support;

/// <summary>
/// An empty database with the newest schema, migrated once for all tests: migrating it anew costs each of them seconds.
/// </summary>
public static class MigratedDatabase
{
    private const string FileName = "portal.db";

    private static readonly Lazy<Task<byte[]>> Bytes = new(MigrateAsync);

    /// <summary>Puts a copy into the folder, where a portal looks for its database.</summary>
    public static async Task CopyToAsync(string folder) =>
        await File.WriteAllBytesAsync(Path.Combine(folder, FileName), await Bytes.Value);

    private static async Task<byte[]> MigrateAsync()
    {
        using var folder = new TemporaryFolder();
        var location = DatabaseLocation.From($"Data Source={FileName}", folder.Path);
        await using (var services = new ServiceCollection().AddLogging().AddSingleton<StartUpNotices>().AddPortalData(location).BuildServiceProvider())
        {
            await using var db = services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();
            await DatabasePreparation.PrepareAsync(db, CancellationToken.None);
        }

        using (var connection = new SqliteConnection(location.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        // The last connection that closes writes all back into the file: only then is it whole.
        Assert.False(File.Exists(folder.File(FileName + "-wal")));
        return await File.ReadAllBytesAsync(folder.File(FileName));
    }
}
