using System.Collections.Immutable;
using System.Data.Common;
using Governance.Execution;

namespace Governance.Data;

/// <summary>Units on SQLite: one writer, concurrent units committed together, each still all or nothing.</summary>
/// <remarks>The schema must exist, see <see cref="IDatabaseStartup"/>. One process at a time writes a file.</remarks>
public sealed class SqliteUnitStore(SqliteFile file, TimeProvider time) : IUnitStore, IDueTimers, IToldStimuli, IOutbox, IRowWriter, IAsyncDisposable
{
    private readonly SqliteReading _reading = new(file);
    private readonly SqliteWriter _writer = new(file);

    public ValueTask<StoredAggregate?> Load(AggregateKey key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_reading.Read(c => SqliteReading.Load(c, key)));

    public ValueTask<Committed> Commit(BurstUnit unit, CancellationToken cancellationToken)
    {
        // On the caller's thread: there is one writer.
        var packed = unit with { State = PackedState.Pack(unit.State, unit.IsOpen) };
        return _writer.Run(s => s.Commit(packed), UnitStatements.Rows(unit).Any(), cancellationToken);
    }

    public ValueTask<Committed> Write(IReadOnlyList<RowEffect> rows, CancellationToken cancellationToken) =>
        _writer.Run(s => s.Write(rows), true, cancellationToken);

    public ValueTask<bool> WasConsumed(Guid stimulus, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_reading.Any(new(UnitSql.IsConsumed, stimulus)));

    public ValueTask<Idempotency?> FindAnswer(string scope, string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_reading.Read(c => SqliteReading.Answer(c, scope, key)));

    public async ValueTask<long> Reserve(string sequence, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var last = await _writer.Run(s => (long)s.Commands.Scalar(new(UnitSql.Reserve, sequence, (long)count))!, false, cancellationToken);
        return last - count + 1;
    }

    public async ValueTask<ImmutableArray<DueTimer>> Due(long nowMicros, int take, CancellationToken cancellationToken) =>
        _reading.Any(new(UnitSql.HasDue, nowMicros, time.NowMicros()))
            ? await Lease(LeaseSql.Alone.Timers(nowMicros, take, time), Queued.Timer, cancellationToken)
            : [];

    public ValueTask<long?> NextDue(CancellationToken cancellationToken) =>
        ValueTask.FromResult(_reading.Read(c => c.Scalar(new(UnitSql.NextDue)) as long?));

    public async ValueTask<ImmutableArray<Stimulus>> Waiting(int take, CancellationToken cancellationToken) =>
        _reading.Any(new(UnitSql.HasTold, time.NowMicros()))
            ? await Lease(LeaseSql.Alone.Told(take, time), Queued.Told, cancellationToken)
            : [];

    public async ValueTask<ImmutableArray<OutboxItem>> Take(long nowMicros, int take, CancellationToken cancellationToken) =>
        _reading.Any(new(UnitSql.HasPost, nowMicros))
            ? await Lease(LeaseSql.Alone.Outbox(nowMicros, take), Queued.Message, cancellationToken)
            : [];

    public async ValueTask<ImmutableArray<OutboxItem>> Take(string channel, long nowMicros, int take, CancellationToken cancellationToken) =>
        _reading.Any(new(UnitSql.HasPostOn, nowMicros, channel))
            ? await Lease(LeaseSql.Alone.Channel(channel, nowMicros, take), Queued.Message, cancellationToken)
            : [];

    public async ValueTask Sent(string id, long atMicros, CancellationToken cancellationToken) =>
        await _writer.Run(s => s.Commands.Execute(new Statement(UnitSql.Sent, id, atMicros)), false, cancellationToken);

    public async ValueTask Failed(string id, string why, long? nextMicros, CancellationToken cancellationToken)
    {
        var statement = nextMicros is { } next ? new Statement(UnitSql.Retry, id, why, next) : new Statement(UnitSql.Dead, id, why);
        await _writer.Run(s => s.Commands.Execute(statement), false, cancellationToken);
    }

    public async ValueTask Sweep(long nowMicros, CancellationToken cancellationToken) =>
        await _writer.Run(s => Retention.Sweeps(nowMicros).Sum(s.Commands.Execute), false, cancellationToken);

    private ValueTask<ImmutableArray<T>> Lease<T>(
        Statement lease, Func<DbDataReader, Queued<T>> read, CancellationToken cancellationToken) =>
        _writer.Run(s => Queued.InOrder(s.Commands.Rows(lease, read)), false, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _reading.Dispose();
    }
}
