using System.Text.Json;
using Governance.Data;
using Governance.Execution;

namespace Governance.Portal.Commands.Bench;

/// <param name="Start">The instant at which the first timers fall due.</param>
internal sealed record Seeded(DateTimeOffset Start, Guid[] Ids);

/// <summary>Starts the instances through the engine, and writes them in bulk.</summary>
internal static class ScaleSeed
{
    private static readonly TimeSpan Later = TimeSpan.FromDays(30);

    public static async Task<Seeded> Fill(DataOptions options, GraphLibrary library, string definitionId, ScalePlan plan, CancellationToken cancellationToken)
    {
        var file = new SqliteFile(Path.Combine(options.Directory, "governance.db"));
        await new SqliteStartup(file).EnsureCreated(cancellationToken);
        var start = TimeProvider.System.GetUtcNow() + ScaleFlow.Delay;
        var clock = new SeedClock();
        var ids = new Guid[plan.Count];
        var random = new Random(1);
        await using var bulk = new SqliteBulk(file);
        var host = new BurstHost(bulk, new NoFacts(), library, ActivityCatalog.Standard, domain: null, clock, EngineSettings.Default);
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = Guid.CreateVersion7(start.AddTicks(i));
            clock.Now = start + Due(i, plan, random) - ScaleFlow.Delay;
            var instance = ids[i].ToString("N");
            var stimulus = new Stimulus(
                Guid.CreateVersion7(start.AddTicks(i)), AggregateKey.Instance(instance), StimulusKinds.Start,
                JsonSerializer.SerializeToElement(new { definitionId, instanceId = instance }), Actor.System);
            await host.Run(stimulus, BurstOptions.None, cancellationToken);
        }

        return new(start, ids);
    }

    // The measured ones evenly over the measured time and anywhere in the store; all others over the month after it.
    private static TimeSpan Due(int index, ScalePlan plan, Random random)
    {
        var measured = plan.WithTimers ? plan.Rate * plan.Seconds : 0;
        var every = measured == 0 ? int.MaxValue : plan.Count / measured;
        return index % every == 0 && index / every < measured
            ? TimeSpan.FromSeconds((double)(index / every) / plan.Rate)
            : TimeSpan.FromSeconds(plan.Seconds) + TimeSpan.FromHours(1) + (Later * random.NextDouble());
    }

    private sealed class SeedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
