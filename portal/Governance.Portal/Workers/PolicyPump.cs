using Governance.Cases;

namespace Governance.Portal.Workers;

/// <summary>Brings changed limits and duty clauses, of any node and on their day, into this process's deadlines and suggestions.</summary>
internal sealed class PolicyPump(LimitBook limits, DutyClauses duties, TimeProvider time, ILogger<PolicyPump> logger) : Pump(time, logger)
{
    protected override string Name => "policies";

    protected override TimeSpan Rest => TimeSpan.FromSeconds(5);

    protected override async Task<bool> Round(CancellationToken cancellationToken)
    {
        await limits.Adopt(cancellationToken);
        await duties.Adopt(cancellationToken);
        return false;
    }
}
