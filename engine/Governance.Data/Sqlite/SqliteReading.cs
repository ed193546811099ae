using System.Collections.Concurrent;
using Governance.Execution;

namespace Governance.Data;

/// <summary>Reads of the store on connections of their own, kept open with their statements prepared.</summary>
internal sealed class SqliteReading(SqliteFile file) : IDisposable
{
    private readonly ConcurrentBag<SqliteCommands> _idle = [];

    public T Read<T>(Func<SqliteCommands, T> read)
    {
        if (!_idle.TryTake(out var commands))
            commands = new SqliteCommands(file.OpenReader());
        try
        {
            return read(commands);
        }
        finally
        {
            _idle.Add(commands);
        }
    }

    public static StoredAggregate? Load(SqliteCommands commands, AggregateKey key) =>
        commands.First(new(UnitSql.Load, key.Value), row => new StoredAggregate(key, row.Number(0), row.Bytes(1), PackedState.Unpack(row.Bytes(2))));

    public static List<StoredAggregate?> Load(SqliteCommands commands, IReadOnlyList<AggregateKey> keys)
    {
        commands.Execute("BEGIN");
        try
        {
            return [.. keys.Select(key => Load(commands, key))];
        }
        finally
        {
            commands.Execute("COMMIT");
        }
    }

    public static Idempotency? Answer(SqliteCommands commands, string scope, string key)
    {
        using var row = commands.Query(new(UnitSql.FindAnswer, scope, key));
        return row.Read()
            ? new(scope, key, row.GetFieldValue<byte[]>(0), row.GetInt32(1), row.GetFieldValue<byte[]>(2))
            : null;
    }

    public bool Any(Statement statement) => Read(c => c.Scalar(statement)) is not null;

    public void Dispose()
    {
        while (_idle.TryTake(out var commands))
            commands.Dispose();
    }
}
