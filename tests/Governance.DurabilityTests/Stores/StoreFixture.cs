using Governance.Data;
using Governance.Execution;

namespace Governance.DurabilityTests;

/// <summary>One store with an empty database of its own.</summary>
public abstract class StoreFixture : IAsyncDisposable
{
    public abstract IUnitStore Store { get; }

    /// <summary>Null where the store keeps no rows (memory).</summary>
    public virtual IReadDb? Read => null;

    public IDueTimers Timers => (IDueTimers)Store;

    public IToldStimuli Told => (IToldStimuli)Store;

    public IOutbox Outbox => (IOutbox)Store;

    internal TestClock Clock { get; } = new();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
