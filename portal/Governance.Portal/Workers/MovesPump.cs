using Governance.Studio;

namespace Governance.Portal.Workers;

/// <summary>Counts previews of moves to another version and carries out their orders, also what a stopped process left unfinished.</summary>
internal sealed class MovesPump(Moves moves, TimeProvider time, ILogger<MovesPump> logger) : Pump(time, logger)
{
    protected override string Name => "moves";

    protected override TimeSpan Rest => TimeSpan.FromSeconds(1);

    protected override async Task<bool> Round(CancellationToken cancellationToken)
    {
        await moves.CarryOut(cancellationToken);
        return false;
    }
}
