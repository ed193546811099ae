using Governance.Execution;
using Governance.Portal.Answers;

namespace Governance.Portal.Workers;

/// <summary>Fires what fell due. Timers are rows: what fell due while the process was down fires in the first round after start.</summary>
internal sealed class TimerPump(IDueTimers timers, IBursts bursts, TimeProvider time, ILogger<TimerPump> logger) : Pump(time, logger)
{
    private const int Batch = 200;

    private readonly TimeProvider _time = time;

    protected override string Name => "timer pump";

    protected override TimeSpan Rest => TimeSpan.FromMilliseconds(250);

    protected override async Task<bool> Round(CancellationToken cancellationToken)
    {
        var now = (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var due = await timers.Due(now, Batch, cancellationToken);
        await Task.WhenAll(due.Select(timer => Fire(timer.Then, cancellationToken)));
        return due.Length == Batch;
    }

    private async Task Fire(Stimulus stimulus, CancellationToken cancellationToken)
    {
        var outcome = await bursts.Run(stimulus, BurstOptions.None, cancellationToken);
        if (outcome.Refusal is { } refusal)
        {
            PortalLog.StimulusRefused(logger, stimulus.Id, stimulus.To.Value, refusal.Code);
        }
    }
}
