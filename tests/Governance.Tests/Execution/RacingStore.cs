using Governance.Execution;

namespace Governance.Tests.Execution;

/// <summary>Lets somebody else commit just before the first commit.</summary>
internal sealed class RacingStore(IUnitStore inner, Func<Task> other) : IUnitStore
{
    private bool _hasRaced;

    public ValueTask<StoredAggregate?> Load(AggregateKey key, CancellationToken cancellationToken) => inner.Load(key, cancellationToken);

    public async ValueTask<Committed> Commit(BurstUnit unit, CancellationToken cancellationToken)
    {
        if (!_hasRaced)
        {
            _hasRaced = true;
            await other();
        }

        return await inner.Commit(unit, cancellationToken);
    }

    public ValueTask<Idempotency?> FindAnswer(string scope, string key, CancellationToken cancellationToken) => inner.FindAnswer(scope, key, cancellationToken);

    public ValueTask<long> Reserve(string sequence, int count, CancellationToken cancellationToken) => inner.Reserve(sequence, count, cancellationToken);
}
