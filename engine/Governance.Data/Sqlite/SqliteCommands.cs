using Microsoft.Data.Sqlite;

namespace Governance.Data;

/// <summary>Prepared statements of one connection. One thread at a time.</summary>
internal sealed class SqliteCommands(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    /// <returns>How many rows it changed.</returns>
    public int Execute(Statement statement) => Of(statement).Execute(statement.Values);

    public void Execute(string sql) => Execute(new Statement(sql));

    /// <returns>The first column of the first row; null where there is none.</returns>
    public object? Scalar(Statement statement) => Of(statement).Scalar(statement.Values);

    /// <inheritdoc cref="SqliteStatement.First{T}"/>
    public T? First<T>(Statement statement, Func<SqliteStatement, T?> read)
        where T : class => Of(statement).First(statement.Values, read);

    public SqliteDataReader Query(Statement statement) => Bind(statement).ExecuteReader();

    public List<T> Rows<T>(Statement statement, Func<SqliteDataReader, T> read)
    {
        var rows = new List<T>();
        using var row = Query(statement);
        while (row.Read())
            rows.Add(read(row));
        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        foreach (var statement in _statements.Values)
            statement.Dispose();
        connection.Dispose();
    }

    private SqliteStatement Of(Statement statement)
    {
        if (!_statements.TryGetValue(statement.Sql, out var prepared))
            _statements[statement.Sql] = prepared = new SqliteStatement(connection.Handle!, statement.Sql);
        return prepared;
    }

    private SqliteCommand Bind(Statement statement)
    {
        if (!_prepared.TryGetValue(statement.Sql, out var command))
            _prepared[statement.Sql] = command = Prepare(statement);
        for (var i = 0; i < statement.Values.Length; i++)
            command.Parameters[i].Value = Stored(statement.Values[i]);
        return command;
    }

    private SqliteCommand Prepare(Statement statement)
    {
        var command = connection.CreateCommand();
        // Every text is a constant of UnitSql; values are always bound.
#pragma warning disable CA2100
        command.CommandText = statement.Sql;
#pragma warning restore CA2100
        for (var i = 0; i < statement.Values.Length; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        return command;
    }

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => id.ToByteArray(true),
        _ => value,
    };
}
