using System.Collections.Immutable;
using System.Data.Common;
using Governance.Execution;
using Npgsql;

namespace Governance.Data;

/// <summary>Units on PostgreSQL: one transaction each; as many nodes as there are share the queues by leases.</summary>
/// <remarks>The schema must exist, see <see cref="IDatabaseStartup"/>.</remarks>
public sealed class PostgresUnitStore(NpgsqlDataSource source, TimeProvider time) : IUnitStore, IDueTimers, IToldStimuli, IOutbox, IRowWriter
{
    private readonly PostgresCommit _commit = new(source);

    // What cut one connection has most likely cut its idle neighbours as well.
    private readonly Attempts _attempts = new(PostgresFaults.MayTryAgain, PostgresFaults.IsRolledBack, source.Clear, time);

    public ValueTask<StoredAggregate?> Load(AggregateKey key, CancellationToken cancellationToken) =>
        PostgresReading.Load(source, key, cancellationToken);

    public async ValueTask<Committed> Commit(BurstUnit unit, CancellationToken cancellationToken)
    {
        var packed = unit with { State = PackedState.Pack(unit.State, unit.IsOpen) };
        var (committed, inDoubt) = await _attempts.Run(() => _commit.Try(packed, cancellationToken), cancellationToken);
        // A lost connection may have committed all the same: then the next attempt met its own earlier self.
        return inDoubt && committed is Committed.Duplicate or Committed.Stale && await PostgresReading.IsWritten(source, unit, cancellationToken)
            ? new Committed.Ok(unit.ExpectedVersion + 1)
            : committed;
    }

    public async ValueTask<Committed> Write(IReadOnlyList<RowEffect> rows, CancellationToken cancellationToken) =>
        (await _attempts.Run(() => _commit.Write(rows, cancellationToken), cancellationToken)).Outcome;

    public ValueTask<bool> WasConsumed(Guid stimulus, CancellationToken cancellationToken) =>
        PostgresReading.Any(source, new(UnitSql.IsConsumed, stimulus), cancellationToken);

    public ValueTask<Idempotency?> FindAnswer(string scope, string key, CancellationToken cancellationToken) =>
        PostgresReading.Answer(source, scope, key, cancellationToken);

    public async ValueTask<long> Reserve(string sequence, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        await using var command = source.Command(new(UnitSql.Reserve, sequence, (long)count));
        var last = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        return last - count + 1;
    }

    public ValueTask<ImmutableArray<DueTimer>> Due(long nowMicros, int take, CancellationToken cancellationToken) =>
        Lease(LeaseSql.Shared.Timers(nowMicros, take, time), Queued.Timer, cancellationToken);

    public async ValueTask<long?> NextDue(CancellationToken cancellationToken)
    {
        await using var command = source.Command(new(UnitSql.NextDue));
        return await command.ExecuteScalarAsync(cancellationToken) as long?;
    }

    public ValueTask<ImmutableArray<Stimulus>> Waiting(int take, CancellationToken cancellationToken) =>
        Lease(LeaseSql.Shared.Told(take, time), Queued.Told, cancellationToken);

    public ValueTask<ImmutableArray<OutboxItem>> Take(long nowMicros, int take, CancellationToken cancellationToken) =>
        Lease(LeaseSql.Shared.Outbox(nowMicros, take), Queued.Message, cancellationToken);

    public ValueTask<ImmutableArray<OutboxItem>> Take(string channel, long nowMicros, int take, CancellationToken cancellationToken) =>
        Lease(LeaseSql.Shared.Channel(channel, nowMicros, take), Queued.Message, cancellationToken);

    public ValueTask Sent(string id, long atMicros, CancellationToken cancellationToken) =>
        Execute(new(UnitSql.Sent, id, atMicros), cancellationToken);

    public ValueTask Failed(string id, string why, long? nextMicros, CancellationToken cancellationToken) =>
        Execute(nextMicros is { } next ? new(UnitSql.Retry, id, why, next) : new(UnitSql.Dead, id, why), cancellationToken);

    public async ValueTask Sweep(long nowMicros, CancellationToken cancellationToken)
    {
        foreach (var statement in Retention.Sweeps(nowMicros))
            await Execute(statement, cancellationToken);
    }

    private async ValueTask Execute(Statement statement, CancellationToken cancellationToken)
    {
        await using var command = source.Command(statement);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async ValueTask<ImmutableArray<T>> Lease<T>(
        Statement lease, Func<DbDataReader, Queued<T>> read, CancellationToken cancellationToken)
    {
        await using var command = source.Command(lease);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<Queued<T>>();
        while (await row.ReadAsync(cancellationToken))
            rows.Add(read(row));
        return Queued.InOrder(rows);
    }
}
