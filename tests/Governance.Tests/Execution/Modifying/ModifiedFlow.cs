using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Tests.Execution.Modifying;

/// <summary>One instance that is started, driven by events and changed; every burst goes through the stored form and is kept for replay.</summary>
internal sealed class ModifiedFlow
{
    private readonly GraphLibrary _library = new(ActivityCatalog.Standard);
    private readonly EngineSettings _settings;
    private readonly AggregateCodec _codec = new(domain: null);
    private readonly List<(byte[] Entry, byte[] State)> _entries = [];
    private readonly SortedDictionary<string, ArmTimer> _timers = new(StringComparer.Ordinal);
    private readonly AggregateKey _key;
    private Aggregate _at;
    private int _bursts;

    public ModifiedFlow(FlowchartMode mode, params ReadOnlySpan<Flow> flows)
        : this(mode, AggregateKey.Instance("i1"), flows)
    {
    }

    public ModifiedFlow(FlowchartMode mode, AggregateKey key, params ReadOnlySpan<Flow> flows)
    {
        _settings = EngineSettings.Default with { Mode = mode, RecordsValues = true };
        _key = key;
        _at = Aggregate.Empty(key);
        foreach (var flow in flows)
            _library.Add(flow.Bytes(), publish: true).IsRefused.ShouldBeFalse();
    }

    public GraphLibrary Library => _library;

    public List<ExecutionRecord> Records { get; } = [];

    public int Flags { get; init; } = EngineFlags.Current;

    public List<string> Lines { get; } = [];

    public List<string> Executed { get; } = [];

    public List<Effect> Effects { get; } = [];

    public Aggregate Aggregate => _at;

    public InstanceState Instance => _at.Instance("i1")!;

    public IReadOnlyDictionary<string, ArmTimer> Timers => _timers;

    public IReadOnlyList<(byte[] Entry, byte[] State)> Entries => _entries;

    public ModifiedFlow Start(string definitionId = "f", object? input = null)
    {
        Take(StimulusKinds.Start, new { definitionId, instanceId = "i1", input }).ShouldBeNull();
        return this;
    }

    public void Event(string name) => Take(StimulusKinds.Event, new { name }).ShouldBeNull();

    public Refusal? Modify(params ImmutableArray<Modification> changes) =>
        Take(StimulusKinds.Modify, Modifications.Write("i1", changes));

    public Refusal? Take(string kind, object data) =>
        Take(new Stimulus(StimulusIds.From($"{_bursts}", kind), _key, kind, data as JsonElement? ?? JsonSerializer.SerializeToElement(data), new Actor("u1", "测试员")));

    public Refusal? Take(Stimulus stimulus)
    {
        var input = new BurstInput(stimulus, ++_bursts * 1_000_000L, (UInt128)_bursts, Flags, FactSet.None);
        var step = Runner.Run(_library, ActivityCatalog.Standard, domain: null, _at, input, _settings);
        if (step is Step.Refused refused)
            return refused.Why;

        Keep(input, step.ShouldBeOfType<Step.Done>());
        return null;
    }

    /// <summary>Names of the events that are waited for.</summary>
    public IEnumerable<string> Waiting => Instance.Bookmarks.Select(b => b.Name ?? b.ActivityId).Order(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Marks => Instance.Bookmarks.ToDictionary(b => b.ActivityId, b => b.Id, StringComparer.Ordinal);

    /// <summary>Runs every recorded burst again.</summary>
    public void CheckReplay()
    {
        var at = Aggregate.Empty(_key);
        foreach (var (entry, state) in _entries)
        {
            var step = Runner.Run(_library, ActivityCatalog.Standard, domain: null, at, JournalEntry.ReadInput(entry), _settings);
            var done = step.ShouldBeOfType<Step.Done>();
            Encoding.UTF8.GetString(_codec.Write(done.Next)).ShouldBe(Encoding.UTF8.GetString(state));
            JournalEntry.Write(at, JournalEntry.ReadInput(entry), done, _codec.Hash(done.Next)).ShouldBe(entry);
            at = _codec.Read(new StoredAggregate(_key, at.Version + 1, default, state));
        }
    }

    private void Keep(BurstInput input, Step.Done done)
    {
        var state = _codec.Write(done.Next);
        _entries.Add((JournalEntry.Write(_at, input, done, _codec.Hash(done.Next)), state));
        _at = _codec.Read(new StoredAggregate(_key, _at.Version + 1, default, state));
        Lines.AddRange(done.Log.Lines);
        Executed.AddRange(done.Log.Records.Select(r => $"{r.ActivityId}:{r.Status}"));
        Effects.AddRange(done.Effects);
        Records.AddRange(done.Log.Records);
        foreach (var effect in done.Effects)
        {
            if (effect is ArmTimer arm)
                _timers[arm.Id] = arm;
            else if (effect is DisarmTimer disarm)
                _timers.Remove(disarm.Id).ShouldBeTrue("a timer was disarmed that was not armed");
        }
    }
}
