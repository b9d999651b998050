using Microsoft.EntityFrameworkCore;
using Portal.Data.Sqlite;
using Portal.Infrastructure;

namespace Portal.Data;

/// <summary>Takes the database for this process and prepares it, before anything else starts; gives it back at the end.</summary>
public sealed class DatabaseStartup(
    DatabaseLocation location, IDbContextFactory<PortalDbContext> contexts, StartUpNotices notices) : IHostedService, IDisposable
{
    private DatabaseLock? held;

    /// <summary>Takes the database, where that was not done yet. False while another process has it.</summary>
    public bool TryTake() => (held ??= DatabaseLock.TryTake(location)) is not null;

    /// <exception cref="InvalidOperationException">Another process runs on the file; see <see cref="InUse"/>.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!TryTake())
        {
            throw new InvalidOperationException(InUse(location));
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await DatabasePreparation.PrepareAsync(db, cancellationToken);
        notices.Add($"The data is in {location.File}");
    }

    /// <summary>What to tell whoever wanted to start a second process.</summary>
    public static string InUse(DatabaseLocation location) =>
        $"Another portal process is running on {location.File}. One database serves one process: stop the other one, "
        + "or give this one a file of its own with ConnectionStrings__Portal.";

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => held?.Dispose();
}
