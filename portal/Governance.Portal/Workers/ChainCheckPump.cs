using Governance.Cases;

namespace Governance.Portal.Workers;

/// <summary>Carries out a verification of the journal that an auditor asked for.</summary>
internal sealed class ChainCheckPump(ChainCheck check, TimeProvider time, ILogger<ChainCheckPump> logger) : Pump(time, logger)
{
    protected override string Name => "chain check";

    protected override TimeSpan Rest => TimeSpan.FromSeconds(1);

    protected override async Task<bool> Round(CancellationToken cancellationToken)
    {
        await check.CarryOut(cancellationToken);
        return false;
    }
}
