using Portal.Data;
using Portal.Data.Sqlite;

namespace Portal.Features.Studio.Publishing;

/// <summary>The database for a command that writes: taken for this process, made and migrated where needed.</summary>
internal static class ContentDatabase
{
    /// <summary>False, with the reason on <paramref name="error"/>, while a portal runs on it.</summary>
    public static async Task<bool> TryOpenAsync(IServiceProvider services, TextWriter error, CancellationToken cancellationToken)
    {
        var startup = services.GetRequiredService<DatabaseStartup>();
        if (!startup.TryTake())
        {
            await error.WriteLineAsync(DatabaseStartup.InUse(services.GetRequiredService<DatabaseLocation>()));
            return false;
        }

        await startup.StartAsync(cancellationToken);
        return true;
    }
}
