using Governance.Execution;

namespace Governance.Tests.Portal;

/// <summary>The store, where somebody else is quicker: what they do is done between the first load and its commit.</summary>
internal sealed class InterruptedStore(IUnitStore inner, Func<Task> somebodyElse) : IUnitStore
{
    private bool _isOver;

    public ValueTask<StoredAggregate?> Load(AggregateKey key, CancellationToken cancellationToken) => inner.Load(key, cancellationToken);

    public async ValueTask<Committed> Commit(BurstUnit unit, CancellationToken cancellationToken)
    {
        if (!_isOver)
        {
            _isOver = true;
            await somebodyElse();
        }

        return await inner.Commit(unit, cancellationToken);
    }

    public ValueTask<Idempotency?> FindAnswer(string scope, string key, CancellationToken cancellationToken) => inner.FindAnswer(scope, key, cancellationToken);

    public ValueTask<long> Reserve(string sequence, int count, CancellationToken cancellationToken) => inner.Reserve(sequence, count, cancellationToken);
}
