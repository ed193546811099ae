using System.Globalization;
using SQLitePCL;

namespace Governance.Data;

/// <summary>A row that is inserted again and again: what is not set anew between two inserts stays as it was bound.</summary>
public sealed class BulkRow : IDisposable
{
    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _statement;
    private readonly BulkTable _table;

    internal BulkRow(sqlite3 db, BulkTable table, object?[] values)
    {
        (_db, _table) = (db, table);
        Check(raw.sqlite3_prepare_v2(db, table.Insert, out _statement));
        for (var i = 0; i < values.Length; i++)
            Bind(i, values[i]);
    }

    /// <summary>Where a column stands, by its name in the database.</summary>
    public int Column(string name) => _table.Columns.TakeWhile(column => !string.Equals(column, name, StringComparison.Ordinal)).Count();

    public void Set(int column, string value) => Check(raw.sqlite3_bind_text(_statement, column + 1, value));

    public void Set(int column, long value) => Check(raw.sqlite3_bind_int64(_statement, column + 1, value));

    public void Set(int column, byte[] value) => Check(raw.sqlite3_bind_blob(_statement, column + 1, value));

    public void Insert()
    {
        if (raw.sqlite3_step(_statement) != raw.SQLITE_DONE)
            throw new InvalidOperationException(raw.sqlite3_errmsg(_db).utf8_to_string());
        Check(raw.sqlite3_reset(_statement));
    }

    public void Dispose() => _statement.Dispose();

    private void Bind(int column, object? value)
    {
        switch (value)
        {
            case null:
                Check(raw.sqlite3_bind_null(_statement, column + 1));
                break;
            case string text:
                Set(column, text);
                break;
            case byte[] bytes:
                Set(column, bytes);
                break;
            case double number:
                Check(raw.sqlite3_bind_double(_statement, column + 1, number));
                break;
            default:
                Set(column, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new InvalidOperationException(raw.sqlite3_errmsg(_db).utf8_to_string());
    }
}
