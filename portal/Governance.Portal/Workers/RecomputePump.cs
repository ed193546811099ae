using Governance.Cases;

namespace Governance.Portal.Workers;

/// <summary>Carries out an ordered recomputation of deadlines, also one that a stopped process left unfinished.</summary>
internal sealed class RecomputePump(Recomputing recomputing, TimeProvider time, ILogger<RecomputePump> logger) : Pump(time, logger)
{
    protected override string Name => "recompute";

    protected override TimeSpan Rest => TimeSpan.FromSeconds(2);

    protected override async Task<bool> Round(CancellationToken cancellationToken)
    {
        await recomputing.CarryOut(cancellationToken);
        return false;
    }
}
