using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Tests.Execution.Triggers;

/// <summary>Published definitions over a store in memory, with the pumps' work done by hand and a clock that moves when told.</summary>
internal sealed class TriggerWorld
{
    private readonly GraphLibrary _library = new(ActivityCatalog.Standard);
    private long _sequence;

    public TriggerWorld(EngineSettings? settings = null) =>
        Host = new BurstHost(Store, new Waits(Store), _library, ActivityCatalog.Standard, domain: null, Clock, settings ?? EngineSettings.Default);

    public MemoryUnitStore Store { get; } = new();

    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(8)));

    public BurstHost Host { get; }

    public long NowMicros => (Clock.Now - DateTimeOffset.UnixEpoch).Ticks / 10;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task Publish(Flow flow, int version = 1)
    {
        var json = flow.Json();
        json["version"] = version;
        json["id"] = $"{json["definitionId"]}:{version}";
        var added = _library.Add(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), publish: true);
        added.Refusal.ShouldBeNull();
        await Arm(added.Value.DefinitionId, added.Value.Id);
    }

    public async Task Retract(string definitionId)
    {
        _library.Retract(definitionId);
        await Arm(definitionId, versionId: null);
    }

    /// <summary>Moves the clock and does what fell due, as the timer pump does: everything once, at the later time.</summary>
    public async Task Pass(TimeSpan time)
    {
        Clock.Now += time;
        await FireDue();
    }

    public async Task FireDue()
    {
        for (var due = await Store.Due(NowMicros, 100, Stop); due.Length > 0; due = await Store.Due(NowMicros, 100, Stop))
        {
            foreach (var timer in due)
                (await Host.Run(timer.Then, BurstOptions.None, Stop)).Refusal.ShouldBeNull();
            await Deliver();
        }
    }

    public async Task Deliver()
    {
        for (var told = await Store.Waiting(100, Stop); told.Length > 0; told = await Store.Waiting(100, Stop))
        {
            foreach (var stimulus in told)
                await Host.Run(stimulus, BurstOptions.None, Stop);
        }
    }

    public Task<Governance.Definitions.Result<BurstOutcome>> Run(AggregateKey to, string kind, object data) => Host.Run(
        new Stimulus(Guid.NewGuid(), to, kind, JsonSerializer.SerializeToElement(data), new Actor("u1", "测试员")), BurstOptions.None, Stop);

    public async Task<TriggersState> Triggers(string definitionId) => (await Host.Load(TriggersState.Key(definitionId), Stop)).Triggers.ShouldNotBeNull();

    public async Task<ImmutableArray<InstanceState>> Instances()
    {
        var all = ImmutableArray.CreateBuilder<InstanceState>();
        foreach (var key in Store.Keys())
            all.AddRange((await Host.Load(key, Stop)).Instances);
        return [.. all.OrderBy(i => i.CreatedMicros)];
    }

    public Task Arm(string definitionId, string? versionId) =>
        Run(TriggersState.Key(definitionId), StimulusKinds.Arm, new { definitionId, versionId, sequence = ++_sequence });

    private sealed class Waits(MemoryUnitStore store) : IFactSource
    {
        private readonly AggregateCodec _codec = new(domain: null);

        public async ValueTask<FactSet> Read(ImmutableArray<FactRequest> requests, CancellationToken cancellationToken)
        {
            var instances = new List<(string Key, InstanceState Instance)>();
            foreach (var key in store.Keys())
                instances.AddRange(_codec.Read((await store.Load(key, cancellationToken))!).Instances.Select(i => (key.Value, i)));
            return FactSet.None.With(requests.Select(r => KeyValuePair.Create(r.Key, Answer(r, instances))));
        }

        private static JsonElement Answer(FactRequest request, List<(string Key, InstanceState Instance)> instances) => request.Kind is ClaimActivation.FactKind
            ? JsonSerializer.SerializeToElement(instances.Exists(i => ClaimActivation.Of(request).IsBrokenBy(i.Instance)))
            : JsonSerializer.SerializeToElement(
            instances.Where(i => i.Instance.Bookmarks.Any(b => EventFacts.IsFor(b, request.Argument)))
                .Select(i => new WaitingInstance(i.Key, i.Instance.Id, i.Instance.CorrelationId)));
    }
}
