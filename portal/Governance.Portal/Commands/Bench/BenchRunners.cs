using System.Text.Json;
using Governance.Execution;

namespace Governance.Portal.Commands.Bench;

/// <summary>The engine alone: no store, no bytes.</summary>
internal sealed class BareRunner(GraphLibrary library, string definitionId, EngineSettings settings, string? resume) : IBenchRunner
{
    private readonly JsonElement _start = JsonSerializer.SerializeToElement(new { definitionId });
    private readonly JsonElement _resume = JsonSerializer.SerializeToElement(new { name = resume });
    private long _seed;

    public Task<int> RunOne(CancellationToken cancellationToken)
    {
        var seed = Interlocked.Increment(ref _seed);
        var key = AggregateKey.Instance("bench");
        var done = Run(Aggregate.Empty(key), StimulusKinds.Start, _start, seed);
        var activities = done.Log.Records.Length;
        if (resume is not null)
            activities += Run(done.Next, StimulusKinds.Event, _resume, seed).Log.Records.Length;
        return Task.FromResult(activities);
    }

    private Step.Done Run(Aggregate before, string kind, JsonElement data, long seed)
    {
        var input = new BurstInput(new Stimulus(Guid.Empty, before.Key, kind, data, Actor.System), 0, (UInt128)(ulong)seed, EngineFlags.Current, FactSet.None);
        return (Step.Done)Runner.Run(library, ActivityCatalog.Standard, domain: null, before, input, settings);
    }
}

/// <summary>The whole way: burst host, journal entry, chain, store.</summary>
internal sealed class StoredRunner(GraphLibrary library, string definitionId, EngineSettings settings, IUnitStore store, string? resume) : IBenchRunner
{
    private readonly BurstHost _host = new(store, new NoFacts(), library, ActivityCatalog.Standard, domain: null, TimeProvider.System, settings);

    public async Task<int> RunOne(CancellationToken cancellationToken)
    {
        var instanceId = Guid.CreateVersion7().ToString("N");
        var key = AggregateKey.Instance(instanceId);
        var activities = await Run(key, StimulusKinds.Start, new { definitionId, instanceId }, cancellationToken);
        if (resume is not null)
            activities += await Run(key, StimulusKinds.Event, new { name = resume }, cancellationToken);
        return activities;
    }

    private async Task<int> Run(AggregateKey key, string kind, object data, CancellationToken cancellationToken)
    {
        var stimulus = new Stimulus(Guid.CreateVersion7(), key, kind, JsonSerializer.SerializeToElement(data), Actor.System);
        var outcome = await _host.Run(stimulus, BurstOptions.None, cancellationToken);
        return outcome.Value.Log.Records.Length;
    }
}
