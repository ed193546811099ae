namespace Governance.Portal.Workers;

/// <summary>While there is little to do, what the pumps leave is collected at once: a busy server may fill a large budget before it collects, an idle one must stay small.</summary>
internal sealed class IdleCollection(TimeProvider time, ILogger<IdleCollection> logger) : Pump(time, logger)
{
    private const long Worthwhile = 1024 * 1024;
    private const long Busy = 16 * 1024 * 1024;

    private long _allocated = GC.GetTotalAllocatedBytes();

    protected override string Name => "idle-collection";

    protected override TimeSpan Rest => TimeSpan.FromSeconds(5);

    protected override Task<bool> Round(CancellationToken cancellationToken)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        if (allocated - _allocated is > Worthwhile and < Busy)
        {
            GC.Collect(0);
        }

        _allocated = allocated;
        return Task.FromResult(false);
    }
}
