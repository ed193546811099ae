using System.Text.Json;
using Governance.Execution;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Keeps this process's dispatch suggestions as the changed clauses say, on whichever node they were changed.</summary>
public sealed class DutyClauses(IUnitStore store, UnitBook units, KnowledgeBase shipped, CityTime time)
{
    internal static readonly AggregateKey Key = new("policy/duties");
    private readonly Lock _gate = new();
    private (long Version, DateOnly Day) _adopted;

    /// <summary>Takes in what is new, and what began or ended today. Quick where nothing is.</summary>
    public async Task Adopt(CancellationToken cancellationToken)
    {
        if (await store.Load(Key, cancellationToken) is not { } stored)
            return;
        lock (_gate)
        {
            // Two rounds at once: what was read earlier must not undo what was read later.
            var today = time.Today;
            if (_adopted.Version > stored.Version || _adopted == (stored.Version, today))
                return;
            units.Adopt(DutyOverlay.On(shipped.Duties, Read(stored).Items, shipped.Organisation, today));
            _adopted = (stored.Version, today);
        }
    }

    /// <summary>Every change, in the order they were made.</summary>
    public async Task<DutyChanges> Changes(CancellationToken cancellationToken) => Read(await store.Load(Key, cancellationToken));

    internal static DutyChanges Read(StoredAggregate? stored) => stored is null
        ? new DutyChanges()
        : JsonSerializer.Deserialize<DutyChanges>(stored.State.Span, CaseJson.Options) ?? new DutyChanges();
}
