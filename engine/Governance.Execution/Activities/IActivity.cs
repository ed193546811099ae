using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>One kind of node. Stateless: takes values, returns a value; only the runner touches state.</summary>
public interface IActivity
{
    /// <summary>Type, version, inputs, outputs and ports, as Elsa Studio shows them.</summary>
    ActivityDescriptor Descriptor { get; }

    ActivityResult Execute(IActivityContext context);

    /// <summary>Called when a bookmark this activity made is resumed.</summary>
    /// <param name="input">What the resumer sent; an undefined element when nothing.</param>
    ActivityResult Resume(IActivityContext context, JsonElement input) => ActivityResult.Done();
}

/// <summary>What an activity may read.</summary>
public interface IActivityContext
{
    /// <summary>The burst's now, microseconds UTC.</summary>
    long NowMicros { get; }

    Actor By { get; }

    string InstanceId { get; }

    string ActivityId { get; }

    /// <summary>Node path, such as <c>Workflow1:Flowchart1:A</c>.</summary>
    string NodeId { get; }

    /// <summary>Text a person gave this node in the designer, else the descriptor's display name.</summary>
    string DisplayText { get; }

    string? CorrelationId { get; }

    /// <summary>Domain state as the activities before this one left it.</summary>
    DomainState? Domain { get; }

    FactSet Facts { get; }

    /// <summary>Whether the burst runs, or was recorded, with this change of behaviour (<see cref="EngineFlags"/>).</summary>
    bool Has(int flag);

    /// <summary>The evaluated input, converted; default when absent or not convertible.</summary>
    /// <param name="name">Descriptor name, case-insensitive.</param>
    T? Input<T>(string name);

    /// <summary>The id the next bookmark of this activity will have; stable within the burst.</summary>
    string BookmarkId { get; }

    /// <summary>A fresh id derived from the burst's seed.</summary>
    string NewId();
}

/// <summary>What an activity came to. Combine with <see cref="With(DomainState)"/> and friends.</summary>
public sealed record ActivityResult
{
    private ActivityResult()
    {
    }

    public IReadOnlyList<string> Outcomes { get; private init; } = [];

    /// <summary>The activity waits: its bookmark.</summary>
    public BookmarkRequest? Bookmark { get; private init; }

    public IReadOnlyList<FactRequest> Requests { get; private init; } = [];

    public Refusal? Refusal { get; private init; }

    public DomainState? Domain { get; private init; }

    public IReadOnlyList<Effect> Effects { get; private init; } = [];

    public IReadOnlyList<Happening> Happenings { get; private init; } = [];

    public IReadOnlyDictionary<string, JsonElement> Outputs { get; private init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>A message: the activity faulted.</summary>
    public string? FaultMessage { get; private init; }

    public static ActivityResult Done(params string[] outcomes) => new() { Outcomes = outcomes.Length == 0 ? ["Done"] : outcomes };

    public static ActivityResult Suspend(BookmarkRequest bookmark) => new() { Bookmark = bookmark };

    /// <summary>Nothing happens until the host has read these; then the burst starts again.</summary>
    public static ActivityResult Needs(params FactRequest[] requests) => new() { Requests = requests };

    /// <summary>The whole burst is refused; nothing is written.</summary>
    public static ActivityResult Refused(Refusal why) => new() { Refusal = why };

    public static ActivityResult Fault(string message) => new() { FaultMessage = message };

    public ActivityResult With(DomainState domain) => this with { Domain = domain };

    public ActivityResult With(params Effect[] effects) => this with { Effects = [.. Effects, .. effects] };

    public ActivityResult With(params Happening[] happenings) => this with { Happenings = [.. Happenings, .. happenings] };

    public ActivityResult Output(string name, JsonElement value) =>
        this with { Outputs = new Dictionary<string, JsonElement>(Outputs, StringComparer.Ordinal) { [name] = value } };
}

/// <param name="Kind">Stimulus type shown in Studio, such as <c>Elsa.Event</c> or <c>Governance.WorkItem</c>.</param>
/// <param name="Name">Event or task name, or null.</param>
/// <param name="DueMicros">When set, a durable timer resumes the bookmark at that time.</param>
/// <param name="IsTechnical">The engine waits for its own doing (a message sent, an answer awaited): not shown to people, and to the instance it is one run.</param>
public sealed record BookmarkRequest(string Kind, string? Name = null, JsonElement Payload = default, long? DueMicros = null, bool IsTechnical = false);
