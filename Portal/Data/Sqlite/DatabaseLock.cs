namespace Portal.Data.Sqlite;

/// <summary>
/// Keeps a second process off the database: write queue, migrations and caches all rest on there being one.
/// The operating system releases it when the process ends, however it ends.
/// </summary>
public sealed class DatabaseLock : IDisposable
{
    private readonly FileStream file;

    private DatabaseLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock, or answers null where another process holds it.</summary>
    public static DatabaseLock? TryTake(DatabaseLocation location)
    {
        Directory.CreateDirectory(location.Folder);
        try
        {
            return new(new FileStream(location.File + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    public void Dispose() => file.Dispose();
}
