using System.Collections.Immutable;
using System.Data.Common;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Units through EF alone, one transaction each; as many nodes as there are share the queues by leases.</summary>
/// <remarks>The schema must exist, see <see cref="IDatabaseStartup"/>.</remarks>
internal sealed class EfUnitStore(EfDialect dialect, TimeProvider time) : IUnitStore, IDueTimers, IToldStimuli, IOutbox, IRowWriter
{
    private readonly EfCommit _commit = new(dialect);
    private readonly Attempts _attempts = new(dialect.MayTryAgain, dialect.IsRolledBack, dialect.ForgetConnections, time);

    public async ValueTask<StoredAggregate?> Load(AggregateKey key, CancellationToken cancellationToken)
    {
        await using var db = dialect.Open();
        return await EfReading.Load(db, key, cancellationToken);
    }

    public async ValueTask<Committed> Commit(BurstUnit unit, CancellationToken cancellationToken)
    {
        var (committed, inDoubt) = await _attempts.Run(() => _commit.Try(unit, cancellationToken), cancellationToken);
        if (!inDoubt || committed is not (Committed.Duplicate or Committed.Stale))
            return committed;

        // A lost connection may have committed all the same: then the next attempt met its own earlier self.
        await using var db = dialect.Open();
        return await EfReading.IsWritten(db, unit, cancellationToken) ? new Committed.Ok(unit.ExpectedVersion + 1) : committed;
    }

    public async ValueTask<Committed> Write(IReadOnlyList<RowEffect> rows, CancellationToken cancellationToken) =>
        (await _attempts.Run(() => _commit.Write(rows, cancellationToken), cancellationToken)).Outcome;

    public async ValueTask<bool> WasConsumed(Guid stimulus, CancellationToken cancellationToken)
    {
        await using var db = dialect.Open();
        return await EfReading.WasConsumed(db, stimulus, cancellationToken);
    }

    public async ValueTask<Idempotency?> FindAnswer(string scope, string key, CancellationToken cancellationToken)
    {
        await using var db = dialect.Open();
        return await EfReading.Answer(db, scope, key, cancellationToken);
    }

    public async ValueTask<long> Reserve(string sequence, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        while (true)
        {
            await using var db = dialect.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var named = db.Sequences.Where(s => s.Name == sequence);
            var raised = await named.ExecuteUpdateAsync(set => set.SetProperty(s => s.Value, s => s.Value + count), cancellationToken);
            if (raised == 0)
            {
                // Of two first callers one meets the other's row; both start again.
                await Write([new FirstOf(sequence)], cancellationToken);
                continue;
            }

            var last = await named.Select(s => s.Value).SingleAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return last - count + 1;
        }
    }

    public ValueTask<ImmutableArray<DueTimer>> Due(long nowMicros, int take, CancellationToken cancellationToken) =>
        Lease(dialect.Leases.Timers(nowMicros, take, time), Queued.Timer, cancellationToken);

    public async ValueTask<long?> NextDue(CancellationToken cancellationToken)
    {
        await using var db = dialect.Open();
        return await db.Timers.MinAsync(t => (long?)t.DueMicros, cancellationToken);
    }

    public ValueTask<ImmutableArray<Stimulus>> Waiting(int take, CancellationToken cancellationToken) =>
        Lease(dialect.Leases.Told(take, time), Queued.Told, cancellationToken);

    public ValueTask<ImmutableArray<OutboxItem>> Take(long nowMicros, int take, CancellationToken cancellationToken) =>
        Lease(dialect.Leases.Outbox(nowMicros, take), Queued.Message, cancellationToken);

    public ValueTask<ImmutableArray<OutboxItem>> Take(string channel, long nowMicros, int take, CancellationToken cancellationToken) =>
        Lease(dialect.Leases.Channel(channel, nowMicros, take), Queued.Message, cancellationToken);

    public async ValueTask Sent(string id, long atMicros, CancellationToken cancellationToken)
    {
        await using var db = dialect.Open();
        await db.Outbox.Where(o => o.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.Status, OutboxStatus.Sent).SetProperty(o => o.SentMicros, atMicros).SetProperty(o => o.Why, (string?)null),
            cancellationToken);
    }

    public async ValueTask Failed(string id, string why, long? nextMicros, CancellationToken cancellationToken)
    {
        await using var db = dialect.Open();
        var status = nextMicros is null ? OutboxStatus.Dead : OutboxStatus.Waiting;
        await db.Outbox.Where(o => o.Id == id && o.Status == OutboxStatus.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.Attempts, o => o.Attempts + 1).SetProperty(o => o.Why, why).SetProperty(o => o.Status, status)
                .SetProperty(o => o.NextMicros, o => nextMicros ?? o.NextMicros),
            cancellationToken);
    }

    public async ValueTask Sweep(long nowMicros, CancellationToken cancellationToken)
    {
        await using var db = dialect.Open();
        var (consumed, keys, sent) = Retention.Before(nowMicros);
        await db.Consumed.Where(c => c.AtMicros < consumed).ExecuteDeleteAsync(cancellationToken);
        await db.Idempotency.Where(i => i.AtMicros < keys).ExecuteDeleteAsync(cancellationToken);
        await db.Outbox.Where(o => (o.Status == OutboxStatus.Sent || o.Status == OutboxStatus.Aside) && o.CreatedMicros < sent).ExecuteDeleteAsync(cancellationToken);
    }

    private async ValueTask<ImmutableArray<T>> Lease<T>(Statement lease, Func<DbDataReader, Queued<T>> read, CancellationToken cancellationToken)
    {
        await using var db = dialect.Open();
        return Queued.InOrder(await EfReading.Rows(db, lease, read, cancellationToken));
    }

    private sealed record FirstOf(string Sequence) : RowEffect
    {
        public override string Name => "sequence.first";

        public override void Apply(GovernanceDb db) => db.Sequences.Add(new SequenceRow { Name = Sequence });
    }
}
