using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Governance.Definitions;
using Governance.Execution;
using Governance.Portal.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Governance.Portal.Commands.Bench;

/// <param name="FirstFiredSeconds">From the start of the process's work to the first timer that was fired and committed.</param>
/// <param name="P50LateMs">From the due time to the commit.</param>
internal sealed record TimerResult(
    int Fired, double FirstFiredSeconds, double P50LateMs, double P99LateMs, double MaxLateMs, double HeapMbBefore, double HeapMbAfter, double ProcessMbBefore, double ProcessMbAfter);

/// <summary>The product's own timer pump over the product's own store; lateness is taken where the burst has committed.</summary>
internal sealed class TimerMeasure(IDueTimers timers, IBursts bursts, ShiftedTime time, long started) : IDueTimers, IBursts
{
    private readonly ConcurrentDictionary<Guid, long> _due = new();
    private readonly ConcurrentQueue<double> _late = new();
    private double _first;

    public static async Task<TimerResult> Take(
        IServiceProvider services, BurstHost host, ShiftedTime time, ScalePlan plan, long started, CancellationToken cancellationToken)
    {
        var (heap, process) = Memory();
        var measure = new TimerMeasure(services.GetRequiredService<IDueTimers>(), host, time, started);
        using var pump = new TimerPump(measure, measure, time, NullLogger<TimerPump>.Instance);
        await pump.StartAsync(cancellationToken);
        var expected = plan.Rate * plan.Seconds;
        // Nobody fires what is not due; a pump that falls behind is waited for, so that its lateness shows.
        while (measure._late.Count < expected)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        await pump.StopAsync(cancellationToken);
        var late = measure._late.Order().ToArray();
        var (heapAfter, processAfter) = Memory();
        return new(late.Length, measure._first, late[late.Length / 2], late[(int)(late.Length * 0.99)], late[^1], heap, heapAfter, process, processAfter);
    }

    public async ValueTask<ImmutableArray<DueTimer>> Due(long nowMicros, int take, CancellationToken cancellationToken)
    {
        var due = await timers.Due(nowMicros, take, cancellationToken);
        foreach (var timer in due)
            _due[timer.Then.Id] = timer.DueMicros;
        return due;
    }

    public ValueTask<long?> NextDue(CancellationToken cancellationToken) => timers.NextDue(cancellationToken);

    public async Task<Result<BurstOutcome>> Run(Stimulus stimulus, BurstOptions options, CancellationToken cancellationToken)
    {
        var outcome = await bursts.Run(stimulus, options, cancellationToken);
        if (_late.IsEmpty)
            _first = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (_due.TryRemove(stimulus.Id, out var due))
            _late.Enqueue((time.NowMicros() - due) / 1000.0);
        return outcome;
    }

    private static (double HeapMb, double ProcessMb) Memory()
    {
        const double Mb = 1 << 20;
        return (GC.GetTotalMemory(forceFullCollection: true) / Mb, Environment.WorkingSet / Mb);
    }
}
