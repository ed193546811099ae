using Governance.Cases;

namespace Governance.Portal.Workers;

/// <summary>Brings what rulings and decisions taught, on any node, into this process's suggestions.</summary>
internal sealed class PrecedentPump(PrecedentReading precedents, TimeProvider time, ILogger<PrecedentPump> logger) : Pump(time, logger)
{
    protected override string Name => "precedents";

    protected override TimeSpan Rest => TimeSpan.FromSeconds(5);

    protected override async Task<bool> Round(CancellationToken cancellationToken)
    {
        await precedents.Refresh(cancellationToken);
        return false;
    }
}
