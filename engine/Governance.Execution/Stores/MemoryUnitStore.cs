using System.Collections.Immutable;

namespace Governance.Execution;

/// <summary>Units in memory, for tests, benchmarks and what-if runs. The same promises as the databases', except surviving the process.</summary>
public sealed class MemoryUnitStore : IUnitStore, IDueTimers, IToldStimuli, IOutbox
{
    private const long LeaseMicros = 120_000_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, StoredAggregate> _aggregates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<BurstUnit>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scope, string Key), Idempotency> _answers = [];
    private readonly HashSet<Guid> _consumed = [];
    private readonly Dictionary<string, DueTimer> _timers = new(StringComparer.Ordinal);
    private readonly List<Stimulus> _told = [];
    private readonly Dictionary<string, InstanceState> _instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (OutboxItem Item, long NextMicros)> _outbox = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _sequences = new(StringComparer.Ordinal);

    public ValueTask<StoredAggregate?> Load(AggregateKey key, CancellationToken cancellationToken)
    {
        lock (_gate)
            return ValueTask.FromResult(_aggregates.GetValueOrDefault(key.Value));
    }

    /// <summary>Everything committed for an aggregate, in order.</summary>
    public ImmutableArray<BurstUnit> Units(AggregateKey key)
    {
        lock (_gate)
            return _entries.TryGetValue(key.Value, out var units) ? [.. units] : [];
    }

    /// <summary>Keys of all aggregates, in the order of their names.</summary>
    public ImmutableArray<AggregateKey> Keys()
    {
        lock (_gate)
            return [.. _aggregates.Keys.Order(StringComparer.Ordinal).Select(k => new AggregateKey(k))];
    }

    public ValueTask<Committed> Commit(BurstUnit unit, CancellationToken cancellationToken)
    {
        lock (_gate)
            return ValueTask.FromResult(CommitLocked(unit));
    }

    public ValueTask<bool> WasConsumed(Guid stimulus, CancellationToken cancellationToken)
    {
        lock (_gate)
            return ValueTask.FromResult(_consumed.Contains(stimulus));
    }

    public ValueTask<Idempotency?> FindAnswer(string scope, string key, CancellationToken cancellationToken)
    {
        lock (_gate)
            return ValueTask.FromResult(_answers.GetValueOrDefault((scope, key)));
    }

    public ValueTask<long> Reserve(string sequence, int count, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var first = _sequences.GetValueOrDefault(sequence) + 1;
            _sequences[sequence] = first + count - 1;
            return ValueTask.FromResult(first);
        }
    }

    public ValueTask<ImmutableArray<DueTimer>> Due(long nowMicros, int take, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var due = _timers.Values.Where(t => t.DueMicros <= nowMicros).OrderBy(t => t.DueMicros).ThenBy(t => t.Id, StringComparer.Ordinal);
            return ValueTask.FromResult(due.Take(take).ToImmutableArray());
        }
    }

    public ValueTask<long?> NextDue(CancellationToken cancellationToken)
    {
        lock (_gate)
            return ValueTask.FromResult(_timers.Count == 0 ? (long?)null : _timers.Values.Min(t => t.DueMicros));
    }

    public ValueTask<ImmutableArray<Stimulus>> Waiting(int take, CancellationToken cancellationToken)
    {
        lock (_gate)
            return ValueTask.FromResult(_told.Take(take).ToImmutableArray());
    }

    public ValueTask<ImmutableArray<OutboxItem>> Take(long nowMicros, int take, CancellationToken cancellationToken) => Lease(channel: null, nowMicros, take);

    public ValueTask<ImmutableArray<OutboxItem>> Take(string channel, long nowMicros, int take, CancellationToken cancellationToken) =>
        Lease(channel, nowMicros, take);

    public ValueTask Sent(string id, long atMicros, CancellationToken cancellationToken)
    {
        lock (_gate)
            _outbox.Remove(id);
        return ValueTask.CompletedTask;
    }

    public ValueTask Failed(string id, string why, long? nextMicros, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_outbox.Remove(id, out var row) && nextMicros is { } next)
                _outbox[id] = (row.Item with { Attempts = row.Item.Attempts + 1 }, next);
        }

        return ValueTask.CompletedTask;
    }

    private ValueTask<ImmutableArray<OutboxItem>> Lease(string? channel, long nowMicros, int take)
    {
        lock (_gate)
        {
            var due = _outbox.Values.Where(r => r.NextMicros <= nowMicros && (channel is null || string.Equals(r.Item.Channel, channel, StringComparison.Ordinal)))
                .OrderBy(r => r.NextMicros).ThenBy(r => r.Item.Id, StringComparer.Ordinal).Take(take).Select(r => r.Item).ToImmutableArray();
            foreach (var item in due)
                _outbox[item.Id] = (item, nowMicros + LeaseMicros);
            return ValueTask.FromResult(due);
        }
    }

    private Committed CommitLocked(BurstUnit unit)
    {
        if (unit.Idempotency is { } asked && _answers.TryGetValue((asked.Scope, asked.Key), out var first))
            return new Committed.Duplicate(first.Status, first.Answer, first.BodyHash.Span.SequenceEqual(asked.BodyHash.Span));
        if (_consumed.Contains(unit.Consumes))
            return new Committed.Duplicate(0, default, SameBody: true);

        var version = _aggregates.TryGetValue(unit.Key.Value, out var stored) ? stored.Version : 0;
        if (version != unit.ExpectedVersion)
            return new Committed.Stale();

        if (unit.Effects.OfType<ClaimActivation>().Any(c => _instances.Values.Any(c.IsBrokenBy)))
            return new Committed.Clash(ClaimActivation.Rule);

        _aggregates[unit.Key.Value] = new StoredAggregate(unit.Key, version + 1, unit.EntryHash, unit.State);
        if (!_entries.TryGetValue(unit.Key.Value, out var units))
            _entries[unit.Key.Value] = units = [];
        units.Add(unit);
        if (unit.Idempotency is { } answer)
            _answers[(answer.Scope, answer.Key)] = answer;
        Consume(unit.Consumes);
        foreach (var effect in unit.Effects)
            Apply(effect, unit.AtMicros);
        return new Committed.Ok(version + 1);
    }

    private void Consume(Guid stimulus)
    {
        _consumed.Add(stimulus);
        _told.RemoveAll(t => t.Id == stimulus);
        foreach (var timer in _timers.Values.Where(t => t.Then.Id == stimulus).ToArray())
            _timers.Remove(timer.Id);
    }

    private void Apply(Effect effect, long atMicros)
    {
        switch (effect)
        {
            case ArmTimer arm:
                _timers[arm.Id] = new DueTimer(arm.Id, arm.DueMicros, arm.Then);
                break;
            case DisarmTimer disarm:
                _timers.Remove(disarm.Id);
                break;
            case InstanceChanged changed:
                _instances[changed.Instance.Id] = changed.Instance;
                break;
            case Tell tell:
                _told.Add(tell.Internal);
                break;
            case Send send:
                _outbox[send.Id] = (new OutboxItem(send.Id, send.Channel, send.Body, 0), atMicros);
                break;
        }
    }
}
