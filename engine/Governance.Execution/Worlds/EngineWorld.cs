using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>
/// Instances without a database: what one aggregate tells another is delivered at once, states go through their stored form between
/// bursts, the clock stands still until it is moved. For the command line, conformance and what-if runs.
/// </summary>
public sealed class EngineWorld(GraphLibrary library, EngineSettings settings)
{
    private const int MaxDeliveries = 100_000;
    private readonly Dictionary<string, StoredAggregate> _aggregates = new(StringComparer.Ordinal);
    private readonly Queue<Stimulus> _told = new();
    private readonly AggregateCodec _codec = new(domain: null);
    private readonly SortedDictionary<string, SortedDictionary<int, ExecutionRecord>> _records = new(StringComparer.Ordinal);
    private readonly List<string> _instances = [];
    private readonly List<string> _lines = [];
    private long _bursts;

    /// <summary>The clock, microseconds since 1970 UTC.</summary>
    public long NowMicros { get; set; } = 1_767_225_600_000_000;

    /// <summary>What WriteLine wrote, by all instances, in order.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Ids of instances in the order in which they started.</summary>
    public IReadOnlyList<string> Instances => _instances;

    public InstanceState? Instance(string id) => _aggregates.Values.Select(a => _codec.Read(a).Instance(id)).FirstOrDefault(i => i is not null);

    /// <summary>The key of the aggregate an instance lives in.</summary>
    public AggregateKey? Home(string instanceId) =>
        _aggregates.Values.FirstOrDefault(a => _codec.Read(a).Instance(instanceId) is not null)?.Key;

    /// <summary>Whether the instance's definition declares this variable; loops and scripts make others.</summary>
    public bool IsDeclared(InstanceState instance, string variable) =>
        library.Find(instance.DefinitionId, instance.VersionId)?.Definition.Variables.Any(v => string.Equals(v.Name, variable, StringComparison.Ordinal)) == true;

    public IEnumerable<ExecutionRecord> Records(string instanceId) => _records.TryGetValue(instanceId, out var records) ? records.Values : [];

    /// <summary>Delivers a stimulus and everything that follows from it.</summary>
    public Refusal? Deliver(AggregateKey to, string kind, object data)
    {
        var refusal = Burst(Make(to, kind, data));
        for (var i = 0; _told.TryDequeue(out var next); i++)
        {
            if (i == MaxDeliveries)
                throw new InvalidOperationException("Instances wake one another without end.");
            Burst(next);
        }

        return refusal;
    }

    private Refusal? Burst(Stimulus stimulus)
    {
        var before = _aggregates.TryGetValue(stimulus.To.Value, out var stored) ? _codec.Read(stored) : Aggregate.Empty(stimulus.To);
        var input = new BurstInput(stimulus, NowMicros, (UInt128)(ulong)++_bursts, EngineFlags.Current, FactSet.None);
        var step = Runner.Run(library, ActivityCatalog.Standard, domain: null, before, input, settings);
        while (step is Step.Needs needs)
        {
            input = input with { Facts = input.Facts.With(needs.Requests.Select(r => KeyValuePair.Create(r.Key, Fact(r)))) };
            step = Runner.Run(library, ActivityCatalog.Standard, domain: null, before, input, settings);
        }

        if (step is Step.Refused refused)
            return refused.Why;

        Keep(before, (Step.Done)step);
        return null;
    }

    private void Keep(Aggregate before, Step.Done done)
    {
        var state = _codec.Write(done.Next);
        _aggregates[before.Key.Value] = new StoredAggregate(before.Key, before.Version + 1, default, state);
        _instances.AddRange(done.Next.Instances.Select(i => i.Id).Where(id => !_instances.Contains(id, StringComparer.Ordinal)));
        _lines.AddRange(done.Log.Lines);
        foreach (var record in done.Log.Records)
        {
            if (!_records.TryGetValue(record.InstanceId, out var records))
                _records[record.InstanceId] = records = [];
            records[record.Number] = record;
        }

        foreach (var tell in done.Effects.OfType<Tell>())
            _told.Enqueue(tell.Internal);
    }

    private JsonElement Fact(FactRequest request)
    {
        if (string.Equals(request.Kind, ClaimActivation.FactKind, StringComparison.Ordinal))
            return JsonSerializer.SerializeToElement(_aggregates.Values.Any(a => _codec.Read(a).Instances.Any(ClaimActivation.Of(request).IsBrokenBy)));
        if (!string.Equals(request.Kind, EventFacts.Waiting, StringComparison.Ordinal))
            throw new InvalidOperationException($"No source knows the fact '{request.Kind}'.");

        var waiting = ImmutableArray.CreateBuilder<WaitingInstance>();
        foreach (var stored in _aggregates.Values.OrderBy(a => a.Key.Value, StringComparer.Ordinal))
        {
            foreach (var instance in _codec.Read(stored).Instances)
            {
                if (instance.Status == InstanceStatus.Running && instance.Bookmarks.Any(b => EventFacts.IsFor(b, request.Argument)))
                    waiting.Add(new WaitingInstance(stored.Key.Value, instance.Id, instance.CorrelationId));
            }
        }

        return JsonSerializer.SerializeToElement(waiting.ToImmutable());
    }

    private Stimulus Make(AggregateKey to, string kind, object data) =>
        new(StimulusIds.From($"{_bursts}", "delivered"), to, kind, JsonSerializer.SerializeToElement(data), Actor.System);
}
