using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Governance.Data;

/// <summary>
/// One prepared statement, driven directly: a verb executes two dozen, and an ADO.NET command looks its parameters up by name and makes a reader for each.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _places = [.. Enumerable.Range(0, raw.sqlite3_bind_parameter_count(_statement)).Select(i => raw.sqlite3_bind_parameter_index(_statement, string.Create(CultureInfo.InvariantCulture, $"@p{i}")))];
    }

    /// <returns>How many rows it changed.</returns>
    /// <exception cref="SqliteException">As a command's.</exception>
    public int Execute(object?[] values)
    {
        try
        {
            Step(values);
            return raw.sqlite3_changes(_database);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <returns>The first column of the first row; null where there is none.</returns>
    /// <exception cref="SqliteException">As a command's.</exception>
    public object? Scalar(object?[] values) => First(values, static row => row.Value());

    /// <param name="read">Reads columns of the row, while it stands there.</param>
    /// <returns>What was read of the first row; null where there is none.</returns>
    /// <exception cref="SqliteException">As a command's.</exception>
    public T? First<T>(object?[] values, Func<SqliteStatement, T?> read)
        where T : class
    {
        try
        {
            return Step(values) ? read(this) : null;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public byte[] Bytes(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    public void Dispose() => _statement.Dispose();

    private object? Value() => raw.sqlite3_column_type(_statement, 0) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(_statement, 0),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(_statement, 0),
        raw.SQLITE_TEXT => raw.sqlite3_column_text(_statement, 0).utf8_to_string(),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(_statement, 0).ToArray(),
        _ => null,
    };

    /// <returns>Whether there is a row.</returns>
    private bool Step(object?[] values)
    {
        for (var i = 0; i < _places.Length; i++)
            Check(Bind(_places[i], values[i]));
        var code = raw.sqlite3_step(_statement);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            Check(code);
        return code == raw.SQLITE_ROW;
    }

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        int number => raw.sqlite3_bind_int64(_statement, place, number),
        bool yes => raw.sqlite3_bind_int64(_statement, place, yes ? 1 : 0),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        Guid id => raw.sqlite3_bind_blob(_statement, place, id.ToByteArray(true)),
        // As the provider writes them: no figure is lost, and a whole number keeps one decimal.
        decimal number => raw.sqlite3_bind_text(_statement, place, number.ToString("0.0###########################", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"No column holds a {value.GetType().Name}."),
    };

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, _database);
    }
}
