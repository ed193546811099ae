using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Governance.Portal.Commands.Bench;

/// <summary>What plain inserts cost on this disk, with the product's own settings: the floor under every stored burst.</summary>
/// <param name="PairsPerSecond">A state and an entry, one pair a commit.</param>
/// <param name="FifteenRowsPerSecond">Commits of fifteen rows.</param>
/// <param name="BatchedPairsPerSecond">Pairs, 64 a commit.</param>
internal sealed record FloorResult(int Commits, double PairsPerSecond, double FifteenRowsPerSecond, double BatchedPairsPerSecond);

internal static class BenchFloor
{
    // As an instance of ten activities has them.
    private const int StateBytes = 600;
    private const int EntryBytes = 3000;

    public static FloorResult Measure(int commits)
    {
        var directory = Directory.CreateTempSubdirectory("governance-floor-").FullName;
        try
        {
            using var connection = Open(Path.Combine(directory, "floor.db"));
            return new(
                commits, Rate(connection, commits, pairs: 1, more: 0), Rate(connection, commits, pairs: 1, more: 13), Rate(connection, commits / 64, pairs: 64, more: 0) * 64);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA cache_size=-32000");
        Execute(connection, "CREATE TABLE states (k TEXT PRIMARY KEY, state BLOB); CREATE TABLE entries (p INTEGER PRIMARY KEY, k TEXT, entry BLOB); CREATE TABLE others (p INTEGER PRIMARY KEY, k TEXT, n INTEGER)");
        return connection;
    }

    private static double Rate(SqliteConnection connection, int commits, int pairs, int more)
    {
        using var state = Prepare(connection, "INSERT INTO states (k, state) VALUES (@p0, @p1)", new byte[StateBytes]);
        using var entry = Prepare(connection, "INSERT INTO entries (k, entry) VALUES (@p0, @p1)", new byte[EntryBytes]);
        using var other = Prepare(connection, "INSERT INTO others (k, n) VALUES (@p0, @p1)", 1L);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < commits; i++)
        {
            Execute(connection, "BEGIN IMMEDIATE");
            for (var pair = 0; pair < pairs; pair++)
                Insert(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N"), state, entry);
            for (var row = 0; row < more; row++)
                Insert("instance", other);
            Execute(connection, "COMMIT");
        }

        return commits / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static void Insert(string key, params ReadOnlySpan<SqliteCommand> commands)
    {
        foreach (var command in commands)
        {
            command.Parameters[0].Value = key;
            command.ExecuteNonQuery();
        }
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, object value)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@p0", string.Empty);
        command.Parameters.AddWithValue("@p1", value);
        command.Prepare();
        return command;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
