using Governance.Execution;

namespace Governance.DurabilityTests;

/// <summary>The process dies, as its callers see it.</summary>
internal sealed class CrashException : Exception;

/// <summary>Dies before or after the commit with the given number: the caller cannot tell which.</summary>
internal sealed class CrashingStore(IUnitStore inner, int at, bool afterCommit) : IUnitStore
{
    private int _commits;

    public bool HasCrashed { get; private set; }

    public ValueTask<StoredAggregate?> Load(AggregateKey key, CancellationToken cancellationToken) => inner.Load(key, cancellationToken);

    public async ValueTask<Committed> Commit(BurstUnit unit, CancellationToken cancellationToken)
    {
        var isNow = _commits++ == at;
        if (isNow && !afterCommit)
            Crash();
        var committed = await inner.Commit(unit, cancellationToken);
        if (isNow)
            Crash();
        return committed;
    }

    public ValueTask<bool> WasConsumed(Guid stimulus, CancellationToken cancellationToken) => inner.WasConsumed(stimulus, cancellationToken);

    public ValueTask<Idempotency?> FindAnswer(string scope, string key, CancellationToken cancellationToken) =>
        inner.FindAnswer(scope, key, cancellationToken);

    public ValueTask<long> Reserve(string sequence, int count, CancellationToken cancellationToken) =>
        inner.Reserve(sequence, count, cancellationToken);

    private void Crash()
    {
        HasCrashed = true;
        throw new CrashException();
    }
}
