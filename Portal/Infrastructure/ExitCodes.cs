namespace Portal.Infrastructure;

/// <summary>What the program answers to the shell.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>A file has problems.</summary>
    public const int Problems = 1;

    /// <summary>Wrong usage, or a file that is not there.</summary>
    public const int Usage = 2;

    /// <summary>Another process runs on the database.</summary>
    public const int DatabaseInUse = 3;
}
