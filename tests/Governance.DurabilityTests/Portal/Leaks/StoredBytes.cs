using System.Data.Common;
using System.Globalization;
using Governance.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Governance.DurabilityTests.Portal.Leaks;

/// <summary>Everything a server left: its files as they lie, and every value of every table.</summary>
internal sealed class StoredBytes : IAsyncDisposable
{
    private const string SqliteTables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'";
    private const string PostgresTables = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";
    private readonly string _directory;
    private readonly DbConnection _connection;
    private readonly string _tables;

    private StoredBytes(string directory, DbConnection connection, string tables) => (_directory, _connection, _tables) = (directory, connection, tables);

    /// <param name="postgres">Connection string; null for SQLite in <paramref name="directory"/>.</param>
    public static async Task<StoredBytes> Open(string directory, string? postgres, CancellationToken cancellationToken)
    {
        DbConnection connection = postgres is null
            ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, "governance.db"), Pooling = false }.ToString())
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return new StoredBytes(directory, connection, postgres is null ? SqliteTables : PostgresTables);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <returns>Files and columns that hold a trace of the canary.</returns>
    public async Task<List<string>> Leaks(CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(_directory, "*", SearchOption.AllDirectories))
            if (Canary.IsIn(await File.ReadAllBytesAsync(file, cancellationToken)))
                found.Add(Path.GetFileName(file));
        var tables = await Tables(cancellationToken);
        tables.ShouldContain("entries");
        foreach (var table in tables)
            found.AddRange(await Leaks(table, cancellationToken));
        return found;
    }

    /// <summary>How many values were looked at: a scan that sees nothing proves nothing.</summary>
    public async Task<long> Rows(string table, CancellationToken cancellationToken)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM \"{table}\"";
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private async Task<List<string>> Tables(CancellationToken cancellationToken)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = _tables;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            names.Add(reader.GetString(0));
        return names;
    }

    private async Task<HashSet<string>> Leaks(string table, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        await using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            for (var i = 0; i < reader.FieldCount; i++)
                if (reader.GetValue(i) switch { byte[] bytes => Canary.IsIn(PackedState.Unpack(bytes)), var value => Canary.In(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Any() })
                    found.Add($"{table}.{reader.GetName(i)}");
        return found;
    }
}
