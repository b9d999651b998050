using Microsoft.Data.Sqlite;

namespace Portal.Data.Sqlite;

/// <summary>Where the database file is; everything else the portal writes lies beside it.</summary>
/// <param name="File">Full path.</param>
/// <param name="ConnectionString">With the full path in it, so that no later change of directory matters.</param>
public sealed record DatabaseLocation(string File, string ConnectionString)
{
    /// <summary>The folder of the database: keys, outbox and lock lie here too.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    /// <param name="connectionString">As configured; a relative file is relative to <paramref name="home"/>.</param>
    /// <param name="home">Full path of the folder the installation lives in.</param>
    /// <exception cref="ArgumentException">The connection string names no file, or is none.</exception>
    public static DatabaseLocation From(string? connectionString, string home)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (string.IsNullOrWhiteSpace(builder.DataSource) || builder.DataSource == ":memory:" || builder.Mode == SqliteOpenMode.Memory)
        {
            throw new ArgumentException("ConnectionStrings:Portal must name a database file, for example 'Data Source=data/portal.db'.");
        }

        builder.DataSource = Path.GetFullPath(builder.DataSource, home);
        return new(builder.DataSource, builder.ToString());
    }
}
