using Microsoft.Data.Sqlite;

namespace Governance.Data;

/// <summary>One SQLite database file and how its connections are opened.</summary>
/// <param name="Path">The file; its directory is made when a writer opens it.</param>
public sealed record SqliteFile(string Path)
{
    /// <summary>Length beyond which the write-ahead log is cut.</summary>
    public long LogLimit { get; init; } = 64L * 1024 * 1024;

    internal string LogPath => Path + "-wal";

    internal string ReadOnly => new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadOnly }.ToString();

    internal string ReadWrite =>
        new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString();

    /// <summary>A connection that may write: log ahead, every commit on disk before it returns, no checkpoint of its own.</summary>
    /// <remarks>Deleted content is overwritten: an erased document must not linger in free pages.</remarks>
    internal SqliteConnection OpenWriter()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
        var connection = new SqliteConnection(ReadWrite);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA secure_delete=ON;
            PRAGMA busy_timeout=10000; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY;
            """;
        command.ExecuteNonQuery();
        return connection;
    }

    internal SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(ReadOnly);
        connection.Open();
        using var command = connection.CreateCommand();
        // The driver waits by itself, but statements driven past it (SqliteStatement) do not.
        command.CommandText = "PRAGMA busy_timeout=10000";
        command.ExecuteNonQuery();
        return connection;
    }
}
