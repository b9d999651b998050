using Microsoft.EntityFrameworkCore;
using Portal.Data.Sqlite;

namespace Portal.Data;

/// <summary>Takes the database for this process and prepares it, before anything else starts; gives it back at the end.</summary>
public sealed class DatabaseStartup(DatabaseLocation location, IDbContextFactory<PortalDbContext> contexts) : IHostedService, IDisposable
{
    private DatabaseLock? held;

    /// <exception cref="DatabaseInUseException">Another process runs on the file.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        held = DatabaseLock.TryTake(location) ?? throw new DatabaseInUseException(location);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await DatabasePreparation.PrepareAsync(db, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => held?.Dispose();
}

/// <summary>Another process has the database.</summary>
public sealed class DatabaseInUseException(DatabaseLocation location) : Exception(
    $"Another portal process is running on {location.File}. One database serves one process: stop the other one, "
    + "or give this one a file of its own with ConnectionStrings__Portal.");
