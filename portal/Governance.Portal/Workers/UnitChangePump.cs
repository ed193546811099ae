using Governance.Cases;

namespace Governance.Portal.Workers;

/// <summary>Brings changes of units into force on their day, in this process and in every open case.</summary>
internal sealed class UnitChangePump(UnitChanges changes, TimeProvider time, ILogger<UnitChangePump> logger) : Pump(time, logger)
{
    protected override string Name => "unit-changes";

    protected override TimeSpan Rest => TimeSpan.FromSeconds(5);

    protected override async Task<bool> Round(CancellationToken cancellationToken)
    {
        await changes.CarryOut(cancellationToken);
        return false;
    }
}
