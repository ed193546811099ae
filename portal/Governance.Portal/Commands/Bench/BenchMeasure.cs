using System.Diagnostics;

namespace Governance.Portal.Commands.Bench;

/// <summary>Runs one instance from its start to where it rests or ends.</summary>
internal interface IBenchRunner
{
    /// <returns>How many activities ran.</returns>
    Task<int> RunOne(CancellationToken cancellationToken);
}

/// <param name="CpuMs">Processor time per instance, all threads.</param>
/// <param name="BytesPerInstance">Memory allocated per instance.</param>
internal sealed record BenchResult(
    int Instances, double InstancesPerSecond, double ActivitiesPerSecond, double P50Ms, double P99Ms, double CpuMs, long BytesPerInstance);

internal static class BenchMeasure
{
    private const int MaxWarmUp = 2000;

    public static async Task<BenchResult> Take(IBenchRunner runner, int count, int parallel, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Math.Min(count, MaxWarmUp); i++)
            await runner.RunOne(cancellationToken);

        var times = new double[count];
        var (next, activities) = (-1, 0L);
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var (cpu, bytes, started) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, parallel).Select(_ => Task.Run(Work, cancellationToken)));
        var elapsed = Stopwatch.GetElapsedTime(started);
        process.Refresh();
        Array.Sort(times);
        return new BenchResult(
            count, count / elapsed.TotalSeconds, activities / elapsed.TotalSeconds, times[count / 2], times[Math.Min(count - 1, (int)(count * 0.99))],
            (process.TotalProcessorTime - cpu).TotalMilliseconds / count, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / count);

        async Task Work()
        {
            while (Interlocked.Increment(ref next) is var index && index < count)
            {
                var begun = Stopwatch.GetTimestamp();
                Interlocked.Add(ref activities, await runner.RunOne(cancellationToken));
                times[index] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }
        }
    }
}
