using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Governance.DurabilityTests.Portal.Leaks;

/// <summary>Everything a server left on its disk: files as they lie, and every value of every table.</summary>
internal static class StoredBytes
{
    /// <returns>Files and columns that hold a trace of the canary.</returns>
    public static async Task<List<string>> Leaks(string directory, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
            if (Canary.IsIn(await File.ReadAllBytesAsync(file, cancellationToken)))
                found.Add(Path.GetFileName(file));
        await using var connection = await Open(directory, cancellationToken);
        foreach (var table in await Tables(connection, cancellationToken))
            found.AddRange(await Leaks(connection, table, cancellationToken));
        return found;
    }

    /// <summary>How many values were looked at: a scan that sees nothing proves nothing.</summary>
    public static async Task<long> Rows(string directory, string table, CancellationToken cancellationToken)
    {
        await using var connection = await Open(directory, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM \"{table}\"";
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task<SqliteConnection> Open(string directory, CancellationToken cancellationToken)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, "governance.db"), Pooling = false };
        var connection = new SqliteConnection(source.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<List<string>> Tables(SqliteConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            names.Add(reader.GetString(0));
        return names;
    }

    private static async Task<HashSet<string>> Leaks(SqliteConnection connection, string table, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            for (var i = 0; i < reader.FieldCount; i++)
                if (reader.GetValue(i) switch { byte[] bytes => Canary.IsIn(bytes), string text => Canary.In(text).Any(), _ => false })
                    found.Add($"{table}.{reader.GetName(i)}");
        return found;
    }
}
