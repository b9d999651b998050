using Microsoft.EntityFrameworkCore;
using Portal.Data.Sqlite;

namespace Portal.Data;

/// <summary>Brings the database file to the newest schema and checks that it keeps what it acknowledges.</summary>
public static class DatabasePreparation
{
    /// <summary>The caller holds the <see cref="DatabaseLock"/>.</summary>
    /// <exception cref="InvalidOperationException">A setting of the file does not hold.</exception>
    public static async Task PrepareAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        await ClearAbandonedMigrationLockAsync(db, cancellationToken);
        // Asked first: to find that there is nothing to do, the migrator builds the whole model of the last migration.
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }

        await SetAsync(db, "PRAGMA journal_mode=WAL", "wal", cancellationToken);
        await SetAsync(db, "PRAGMA synchronous", "2", cancellationToken);
        await SetAsync(db, "PRAGMA foreign_keys", "1", cancellationToken);
    }

    /// <summary>
    /// A process killed while it migrated leaves EF Core's lock row behind and the next would wait for it for ever.
    /// As this process holds the file, a row that is there is abandoned.
    /// </summary>
    private static async Task ClearAbandonedMigrationLockAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        const string Table = "__EFMigrationsLock";
        if (await ScalarAsync(db, $"SELECT count(*) FROM sqlite_master WHERE name = '{Table}'", cancellationToken) != "0")
        {
            await ScalarAsync(db, $"DELETE FROM \"{Table}\"", cancellationToken);
        }
    }

    private static async Task SetAsync(PortalDbContext db, string pragma, string expected, CancellationToken cancellationToken)
    {
        var actual = await ScalarAsync(db, pragma, cancellationToken);
        if (actual != expected)
        {
            throw new InvalidOperationException(
                $"The database does not keep its promise: {pragma} is '{actual}', it must be '{expected}'. Is the file on a network drive?");
        }
    }

    private static async Task<string?> ScalarAsync(PortalDbContext db, string sql, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            return (await command.ExecuteScalarAsync(cancellationToken))?.ToString();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
