using Governance.Execution;
using Npgsql;

namespace Governance.Data;

/// <summary>Reads of the store.</summary>
internal static class PostgresReading
{
    public static async ValueTask<StoredAggregate?> Load(NpgsqlDataSource source, AggregateKey key, CancellationToken cancellationToken)
    {
        await using var command = source.Command(new(UnitSql.Load, key.Value));
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? new(key, row.GetInt64(0), row.GetFieldValue<byte[]>(1), PackedState.Unpack(row.GetFieldValue<byte[]>(2)))
            : null;
    }

    public static async ValueTask<Idempotency?> Answer(NpgsqlDataSource source, string scope, string key, CancellationToken cancellationToken)
    {
        await using var command = source.Command(new(UnitSql.FindAnswer, scope, key));
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? new(scope, key, row.GetFieldValue<byte[]>(0), row.GetInt32(1), row.GetFieldValue<byte[]>(2))
            : null;
    }

    /// <summary>Whether this very unit is in the journal.</summary>
    public static ValueTask<bool> IsWritten(NpgsqlDataSource source, BurstUnit unit, CancellationToken cancellationToken) =>
        Any(source, new(UnitSql.IsWritten, unit.Key.Value, unit.ExpectedVersion + 1, UnitStatements.Bytes(unit.EntryHash)), cancellationToken);

    public static async ValueTask<bool> Any(NpgsqlDataSource source, Statement statement, CancellationToken cancellationToken)
    {
        await using var command = source.Command(statement);
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }
}
