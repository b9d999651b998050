using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Sqlite;
using Portal.Tests.Support;

namespace Portal.Tests.Data;

public sealed class DatabasePreparationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA synchronous", "2")]
    [InlineData("PRAGMA foreign_keys", "1")]
    public async Task PrepareAsync_AnyConnection_KeepsWhatItAcknowledges(string pragma, string expected)
    {
        await using var database = await SqliteDatabase.CreateAsync();

        var actual = await database.ReadAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(Cancel);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = pragma;
            return (await command.ExecuteScalarAsync(Cancel))?.ToString();
        });

        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task PrepareAsync_AfterAKillInTheMiddleOfAMigration_RecoversByItself()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using (var connection = new SqliteConnection(database.Location.ConnectionString))
        {
            // What a killed migration leaves behind: its lock row, and a schema that is not the newest.
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText =
                """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-22 09:00:00');
                """;
            await command.ExecuteNonQueryAsync(Cancel);
        }

        await using var db = database.Contexts.CreateDbContext();
        await DatabasePreparation.PrepareAsync(db, Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
    }

    [Fact]
    public async Task TryTake_WhileAnotherHoldsTheDatabase_AnswersNull()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var held = DatabaseLock.TryTake(database.Location);

        Assert.NotNull(held);
        Assert.Null(DatabaseLock.TryTake(database.Location));
    }

    [Fact]
    public async Task TryTake_AfterItWasGivenBack_TakesIt()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        DatabaseLock.TryTake(database.Location)!.Dispose();

        using var again = DatabaseLock.TryTake(database.Location);

        Assert.NotNull(again);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Mode=Memory;Data Source=x")]
    [InlineData("")]
    [InlineData(null)]
    public void From_WithoutAFile_SaysWhatToWrite(string? connectionString)
    {
        var exception = Assert.Throws<ArgumentException>(() => DatabaseLocation.From(connectionString, "/srv/portal"));

        Assert.Contains("Data Source=data/portal.db", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_RelativeFile_IsRelativeToTheInstallation()
    {
        var home = Path.GetTempPath();

        Assert.Equal(Path.Combine(home, "data", "portal.db"), DatabaseLocation.From("Data Source=data/portal.db", home).File);
    }
}
