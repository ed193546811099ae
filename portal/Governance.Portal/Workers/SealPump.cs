using Governance.Cases;
using Governance.Data;

namespace Governance.Portal.Workers;

/// <summary>Every ten minutes: seals the days that are over. However many nodes run it, a day is sealed once.</summary>
internal sealed class SealPump(DailyRoots roots, CityTime city, TimeProvider time, ILogger<SealPump> logger) : Pump(time, logger)
{
    protected override string Name => "journal seal";

    protected override TimeSpan Rest => TimeSpan.FromMinutes(10);

    protected override async Task<bool> Round(CancellationToken cancellationToken)
    {
        await roots.Seal(city.Calendar.Zone, cancellationToken);
        return false;
    }
}
