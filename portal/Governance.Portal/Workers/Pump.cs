using System.Data.Common;
using Governance.Portal.Answers;

namespace Governance.Portal.Workers;

/// <summary>A loop that works while there is work and rests in between; a fault of the world is logged and tried again, never fatal.</summary>
internal abstract class Pump(TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(2);

    protected abstract string Name { get; }

    /// <summary>How long to rest when there was nothing to do.</summary>
    protected abstract TimeSpan Rest { get; }

    /// <summary>Does one round; true when there may be more to do at once.</summary>
    protected abstract Task<bool> Round(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = await Turn(stoppingToken);
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<TimeSpan> Turn(CancellationToken stoppingToken)
    {
        try
        {
            return await Round(stoppingToken) ? TimeSpan.Zero : Rest;
        }
        catch (Exception fault) when (fault is DbException or IOException or TimeoutException)
        {
            PortalLog.PumpFault(logger, Name, fault);
            return AfterFault;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
    }
}
