using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution.Running;

/// <summary>Everything one run of a burst gathers. Thrown away when the burst must start again.</summary>
internal sealed class BurstRun(IGraphs graphs, Aggregate before, BurstInput input, EngineSettings settings, IReadOnlyDictionary<int, string>? parked)
{
    private readonly List<InstanceRun> _instances = [];
    private readonly List<Effect> _effects = [];
    private readonly List<Happening> _happenings = [];
    private readonly List<FactRequest> _requests = [];
    private readonly List<string> _lines = [];
    // A workflow that executes itself must end before the stack does.
    private const int MaxNesting = 16;
    private const long MaxWritten = 4_194_304;
    private readonly PinnedGraphs _graphs = new(graphs, input.Versions);
    private int _ordinal;
    private int _nesting;
    private long _written;

    public IGraphs Graphs => _graphs;

    /// <summary>Versions taken where nobody named one.</summary>
    public ImmutableSortedDictionary<string, string> Versions => _graphs.Used;

    public Aggregate Before => before;

    public BurstInput Input => input;

    public EngineSettings Settings => settings;

    public IdSource Ids { get; } = new(input.IdSeed);

    public DomainState? Domain { get; set; } = before.Domain;

    public TriggersState? Triggers { get; set; } = before.Triggers;

    /// <summary>How long an event was kept in this burst; null when none was.</summary>
    public long? KeptMicros { get; set; }

    public Refusal? Refusal { get; private set; }

    public IReadOnlyList<Effect> Effects => _effects;

    public IReadOnlyList<Happening> Happenings => _happenings;

    public IReadOnlyList<FactRequest> Requests => _requests;

    public IReadOnlyList<string> Lines => _lines;

    public IReadOnlyList<InstanceRun> Instances => _instances;

    public int TouchedCount
    {
        get
        {
            var count = 0;
            foreach (var run in _instances)
                count += run.Touched.Count;
            return count;
        }
    }

    /// <summary>Set by a fault under <c>Governance.WaitForPerson</c>: the burst runs again and leaves this step aside.</summary>
    public (int Ordinal, string Message)? MustPark { get; private set; }

    /// <summary>A case keeps its instances together; a lone instance sends its children into aggregates of their own.</summary>
    public bool IsCase => before.Domain is not null || Domain is not null;

    /// <summary>What scripts and templates may still do.</summary>
    public ScriptBudget Scripts { get; } = new();

    public bool IsStopped => Refusal is not null || MustPark is not null;

    /// <summary>Whether the burst runs as the engine behaves since this flag.</summary>
    public bool Has(int flag) => input.Flags >= flag;

    /// <summary>A person has a step that faulted tried again.</summary>
    public bool IsRetry => string.Equals(input.Stimulus.Kind, StimulusKinds.Retry, StringComparison.Ordinal);

    /// <summary>A caller waits over HTTP for what this burst answers.</summary>
    public bool IsReplyAwaited =>
        input.Stimulus.Data is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("http", out var http) && http.ValueKind == JsonValueKind.True
        && !_effects.Exists(e => e is Reply);

    public int NextOrdinal() => ++_ordinal;

    public bool IsParked(int ordinal) => parked?.ContainsKey(ordinal) == true;

    public string ParkedMessage(int ordinal) => parked![ordinal];

    public void Park(int ordinal, string message) => MustPark ??= (ordinal, message);

    public void Refuse(Refusal why) => Refusal ??= why;

    public void Emit(Effect effect) => _effects.Add(effect);

    public void Tell(Happening happening) => _happenings.Add(happening);

    public void Need(IEnumerable<FactRequest> requests) => _requests.AddRange(requests);

    public void Write(string line)
    {
        if ((_written += line.Length) > MaxWritten)
            throw new FaultException($"One burst writes no more than {MaxWritten} characters.");
        _lines.Add(line);
    }

    /// <summary>Runs a child inside the step that started it.</summary>
    public void Nested(InstanceRun child)
    {
        if (_nesting == MaxNesting)
            throw new FaultException($"Workflows execute one another more than {MaxNesting} deep.");

        _nesting++;
        child.Drain();
        _nesting--;
    }

    /// <summary>The instance as this run has it: thawed on first use.</summary>
    public InstanceRun? Instance(string id)
    {
        var running = _instances.Find(i => string.Equals(i.Id, id, StringComparison.Ordinal));
        if (running is not null || before.Instance(id) is not { } state)
            return running;

        if (Graphs.Find(state.DefinitionId, state.VersionId) is not { } graph)
        {
            Refuse(RunRefusals.UnknownDefinition(state.DefinitionId));
            return null;
        }

        if (!StateCheck.Fits(graph, state))
        {
            Refuse(RunRefusals.BrokenState(id));
            return null;
        }

        running = Thaw.Instance(this, graph, state);
        _instances.Add(running);
        return running;
    }

    /// <summary>An instance's values as this run has them.</summary>
    public InstanceState? Current(string id) =>
        _instances.Find(i => string.Equals(i.Id, id, StringComparison.Ordinal)) is { } run ? Running.Freeze.Instance(run) : before.Instance(id);

    /// <summary>The instance goes on as this one.</summary>
    public void Replace(InstanceRun run)
    {
        _instances.RemoveAll(i => string.Equals(i.Id, run.Id, StringComparison.Ordinal));
        _instances.Add(run);
    }

    public InstanceRun Start(Graph graph, StartRequest request)
    {
        var run = new InstanceRun(this, graph, request.InstanceId ?? Ids.Next(), input.NowMicros)
        {
            Mode = ModeChoice.Of(graph.Definition, Settings),
            CorrelationId = request.CorrelationId,
            Parent = request.Parent,
            TriggerActivityId = request.TriggerActivityId,
            EventPayload = request.EventPayload,
        };
        foreach (var (name, value) in request.Input)
            run.Input[name] = value;
        _instances.Add(run);
        run.Start();
        return run;
    }

    /// <summary>Runs everything that is scheduled, in instances that were started or resumed, until nothing moves.</summary>
    public void Drain()
    {
        // Instances are added while others run; a child that ends may wake an instance further up.
        bool moved;
        do
        {
            moved = false;
            for (var i = 0; i < _instances.Count && !IsStopped; i++)
                moved |= _instances[i].Drain();
        }
        while (moved && !IsStopped);
    }

    public ImmutableArray<InstanceState> Freeze()
    {
        var states = before.Instances.ToBuilder();
        foreach (var run in _instances)
        {
            var state = Running.Freeze.Instance(run);
            var index = -1;
            for (var i = 0; i < states.Count && index < 0; i++)
            {
                if (string.Equals(states[i].Id, run.Id, StringComparison.Ordinal))
                    index = i;
            }

            if (index >= 0)
                states[index] = state;
            else
                states.Add(state);
        }

        return states.ToImmutable();
    }
}

/// <summary>How an instance is to begin.</summary>
internal sealed record StartRequest(IReadOnlyList<KeyValuePair<string, object?>> Input)
{
    public string? InstanceId { get; init; }

    public string? CorrelationId { get; init; }

    public string? TriggerActivityId { get; init; }

    public ParentLink? Parent { get; init; }

    public JsonElement EventPayload { get; init; }
}
