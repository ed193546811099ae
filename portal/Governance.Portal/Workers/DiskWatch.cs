using Governance.Data;
using Governance.Execution;
using Governance.Portal.Answers;

namespace Governance.Portal.Workers;

/// <summary>Ends the process when the disk refused to keep what was written: a new one reads what is really there.</summary>
internal sealed class DiskWatch(IUnitStore store, IHostApplicationLifetime lifetime, ILogger<DiskWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Another database keeps its own disk.
        if (store is not SqliteUnitStore sqlite)
            return;
        var why = await sqlite.Breaks.WaitAsync(stoppingToken);
        PortalLog.DiskRefused(logger, why);
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }
}
