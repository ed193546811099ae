using Npgsql;

namespace Governance.Data;

/// <summary>Statements on PostgreSQL; the driver keeps frequent ones prepared.</summary>
internal static class PostgresCommands
{
    public static NpgsqlBatch Batch(this NpgsqlConnection connection, IEnumerable<Statement> statements)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            Bind(command.Parameters, statement.Values);
            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    public static NpgsqlCommand Command(this NpgsqlDataSource source, Statement statement)
    {
        var command = source.CreateCommand(statement.Sql);
        Bind(command.Parameters, statement.Values);
        return command;
    }

    private static void Bind(NpgsqlParameterCollection parameters, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
            parameters.Add(new NpgsqlParameter($"p{i}", values[i] ?? DBNull.Value));
    }
}
