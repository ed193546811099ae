using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>One run of one version of a definition: values only.</summary>
public sealed record InstanceState(
    string Id, string DefinitionId, string VersionId, int Version, InstanceStatus Status, InstanceSubStatus SubStatus,
    long CreatedMicros, long UpdatedMicros)
{
    public string? CorrelationId { get; init; }

    public string? Name { get; init; }

    public long? FinishedMicros { get; init; }

    public ImmutableArray<BookmarkState> Bookmarks { get; init; } = [];

    public ImmutableArray<IncidentState> Incidents { get; init; } = [];

    /// <summary>Steps that faulted while a person is to look: each is tried again by <see cref="StimulusKinds.Retry"/>.</summary>
    public ImmutableArray<ParkedStep> Parked { get; init; } = [];

    /// <summary>Set while a person has suspended it.</summary>
    public HoldState? Hold { get; init; }

    public FlowchartMode Mode { get; init; }

    /// <summary>The instance that started this one and, maybe, waits for its end.</summary>
    public ParentLink? Parent { get; init; }

    public string? TriggerActivityId { get; init; }

    /// <summary>Input kept across waits: that of inputs with a storage driver.</summary>
    public ImmutableArray<NamedValue> Input { get; init; } = [];

    public ImmutableArray<NamedValue> Output { get; init; } = [];

    /// <summary>Executions so far; the next one's number is one more.</summary>
    public int Executions { get; init; }

    /// <summary>Open executions, outermost first; of a finished instance the workflow's own, which holds its variables.</summary>
    public ImmutableArray<FrameState> Frames { get; init; } = [];

    /// <summary>Outputs of activities, kept only while the engine waits for its own doing.</summary>
    public ImmutableArray<ResultState> Results { get; init; } = [];

    /// <summary>Events addressed to it before it waited for them.</summary>
    public ImmutableArray<KeptEvent> KeptEvents { get; init; } = [];

    /// <summary>A caller over HTTP left before the flow came to its answer.</summary>
    public bool IsReplyOwed { get; init; }

    /// <summary>Variables of the workflow, by name.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ImmutableArray<NamedValue> Variables => Frames is [var root, ..] ? [.. root.Cells.Select(c => new NamedValue(c.Name, c.Value))] : [];
}

/// <param name="UntilMicros">Afterwards it is forgotten.</param>
public sealed record KeptEvent(string Id, string Name, JsonElement Payload, long AtMicros, long UntilMicros);

public enum InstanceStatus
{
    Running,
    Finished,
}

public enum InstanceSubStatus
{
    Pending,
    Executing,
    Suspended,
    Finished,
    Faulted,
    Cancelled,
}

/// <summary>A place where an instance waits.</summary>
/// <param name="IsTechnical">The engine's own wait, not shown to people.</param>
public sealed record BookmarkState(
    string Id, string ActivityId, string NodeId, string ActivityType, string ExecutionId, string Kind, string? Name, JsonElement Payload,
    long? DueMicros, long CreatedMicros, bool IsTechnical = false)
{
    /// <summary>Number of the execution that waits.</summary>
    public int Execution { get; init; }
}

public sealed record IncidentState(string ActivityId, string NodeId, string ActivityType, string Message, long AtMicros, string? BookmarkId = null)
{
    /// <summary>How often the step has faulted; 0 where it was never to be tried again by itself.</summary>
    public int Faults { get; init; }

    /// <summary>When it is tried again by itself.</summary>
    public long? RetryMicros { get; init; }
}
