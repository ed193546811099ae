using Governance.Execution;
using Governance.Portal.Answers;

namespace Governance.Portal.Workers;

/// <summary>Delivers what one aggregate told another: at least once, consumed exactly once by the stimulus id.</summary>
internal sealed class ToldPump(IToldStimuli told, IBursts bursts, TimeProvider time, ILogger<ToldPump> logger) : Pump(time, logger)
{
    private const int Batch = 200;

    protected override string Name => "stimulus pump";

    protected override TimeSpan Rest => TimeSpan.FromMilliseconds(250);

    protected override async Task<bool> Round(CancellationToken cancellationToken)
    {
        var waiting = await told.Waiting(Batch, cancellationToken);
        foreach (var stimulus in waiting)
        {
            var outcome = await bursts.Run(stimulus, BurstOptions.None, cancellationToken);
            if (outcome.Refusal is { } refusal)
            {
                PortalLog.StimulusRefused(logger, stimulus.Id, stimulus.To.Value, refusal.Code);
            }
        }

        return waiting.Length == Batch;
    }
}
