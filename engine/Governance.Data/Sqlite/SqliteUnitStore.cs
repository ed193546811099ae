using System.Collections.Immutable;
using System.Data.Common;
using Governance.Execution;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Units on SQLite: one writer, concurrent units committed together, each still all or nothing.</summary>
/// <remarks>The schema must exist, see <see cref="IDatabaseStartup"/>. One process at a time writes a file.</remarks>
public sealed class SqliteUnitStore(SqliteFile file, TimeProvider time) : IUnitStore, IDueTimers, IToldStimuli, IOutbox, IRowWriter, IAsyncDisposable
{
    // What is cached is good until somebody commits, and a reading that goes on for long keeps the log from starting over.
    private const int ReadTogether = 64;
    private readonly SqliteReading _reading = new(file);
    private readonly SqliteWriter _writer = new(file);

    /// <summary>Completes when the disk refused to keep what was written: nothing is taken any more, and only a new process knows what is there.</summary>
    public Task<Exception> Breaks => _writer.Breaks;

    public ValueTask<StoredAggregate?> Load(AggregateKey key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_reading.Read(c => SqliteReading.Load(c, key)));

    public IAsyncEnumerable<StoredAggregate?> LoadAll(IEnumerable<AggregateKey> keys, CancellationToken cancellationToken) =>
        keys.Chunk(ReadTogether).SelectMany(some => _reading.Read(c => SqliteReading.Load(c, some))).ToAsyncEnumerable();

    public async ValueTask<Committed> Commit(BurstUnit unit, CancellationToken cancellationToken) => await Commit(Prepared(unit), cancellationToken);

    public async ValueTask<IReadOnlyList<Task<Committed>>> CommitAll(IAsyncEnumerable<BurstUnit> units, CancellationToken cancellationToken)
    {
        var outcomes = new List<Task<Committed>>();
        // Made into statements one by one: what a unit was made from need not be kept until all are there.
        await foreach (var writes in units.Select(Prepared).Chunk(SqliteWriter.Group).WithCancellation(cancellationToken))
        {
            var together = _writer.Run(s => s.Commit(writes), false, writes.Length, cancellationToken).AsTask();
            outcomes.AddRange(writes.Select((write, i) => OneOf(together, i, write, cancellationToken)));
        }

        return outcomes;
    }

    public ValueTask<Committed> Write(IReadOnlyList<RowEffect> rows, CancellationToken cancellationToken) =>
        _writer.Run(s => s.Write(rows), true, 1, cancellationToken);

    public ValueTask<bool> WasConsumed(Guid stimulus, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_reading.Any(new(UnitSql.IsConsumed, stimulus)));

    public ValueTask<Idempotency?> FindAnswer(string scope, string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_reading.Read(c => SqliteReading.Answer(c, scope, key)));

    public async ValueTask<long> Reserve(string sequence, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var last = await _writer.Run(s => (long)s.Commands.Scalar(new(UnitSql.Reserve, sequence, (long)count))!, false, 1, cancellationToken);
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
        await _writer.Run(s => s.Commands.Execute(new Statement(UnitSql.Sent, id, atMicros)), false, 1, cancellationToken);

    public async ValueTask Failed(string id, string why, long? nextMicros, CancellationToken cancellationToken)
    {
        var statement = nextMicros is { } next ? new Statement(UnitSql.Retry, id, why, next) : new Statement(UnitSql.Dead, id, why);
        await _writer.Run(s => s.Commands.Execute(statement), false, 1, cancellationToken);
    }

    public async ValueTask Sweep(long nowMicros, CancellationToken cancellationToken) =>
        await _writer.Run(s => Retention.Sweeps(nowMicros).Sum(s.Commands.Execute), false, 1, cancellationToken);

    private UnitWrite Prepared(BurstUnit unit) => UnitWrite.Of(unit with { State = PackedState.Pack(unit.State, unit.IsOpen) }, _writer.Tables);

    private ValueTask<Committed> Commit(UnitWrite write, CancellationToken cancellationToken) =>
        _writer.Run(s => s.Commit(write), write.HasRows, 1, cancellationToken);

    private async Task<Committed> OneOf(Task<Committed[]> together, int place, UnitWrite write, CancellationToken cancellationToken)
    {
        try
        {
            return (await together)[place];
        }
        catch (Exception failure) when (failure is SqliteException or DbUpdateException or RowMissingException)
        {
            // One of them broke the transaction: each on its own says which.
            return await Commit(write, cancellationToken);
        }
    }

    private ValueTask<ImmutableArray<T>> Lease<T>(
        Statement lease, Func<DbDataReader, Queued<T>> read, CancellationToken cancellationToken) =>
        _writer.Run(s => Queued.InOrder(s.Commands.Rows(lease, read)), false, 1, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _reading.Dispose();
    }
}
