using System.Diagnostics;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Portal.Commands.Bench;

/// <param name="P50Ms">One resume from its stimulus to its commit, one after the other.</param>
internal sealed record ResumeResult(int Resumed, double P50Ms, double P99Ms, double MaxMs);

internal static class ResumeMeasure
{
    private const int WarmUp = 200;

    public static async Task<ResumeResult> Take(BurstHost host, Guid[] ids, ScalePlan plan, CancellationToken cancellationToken)
    {
        var random = new Random(2);
        random.Shuffle(ids);
        var data = JsonSerializer.SerializeToElement(new { name = ScaleFlow.Event });
        var times = new List<double>(plan.Resumed);
        foreach (var id in ids.Take(Math.Min(ids.Length, WarmUp + plan.Resumed)))
        {
            var stimulus = new Stimulus(
                Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), AggregateKey.Instance(id.ToString("N")), StimulusKinds.Event, data, Actor.System);
            var begun = Stopwatch.GetTimestamp();
            var outcome = await host.Run(stimulus, BurstOptions.None, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            if (outcome.Refusal is { } refusal)
                throw new InvalidOperationException(refusal.Message);
        }

        var measured = times.Skip(Math.Min(WarmUp, times.Count / 2)).Order().ToArray();
        return new(measured.Length, measured[measured.Length / 2], measured[(int)(measured.Length * 0.99)], measured[^1]);
    }
}
