using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>Status of one execution of an activity.</summary>
public enum ActivityStatus
{
    Pending,
    Running,
    Completed,
    Canceled,
    Faulted,
}

/// <summary>A value under a name. Values: null, bool, numbers, text, times, or JSON.</summary>
public sealed record NamedValue(string Name, object? Value);

/// <summary>An output of an activity, as scripts ask for it.</summary>
public sealed record ResultState(string ActivityId, string Name, object? Value);

/// <summary>A variable in a frame. Its type is the definition's; a variable a script made is untyped.</summary>
public sealed record CellState(string Id, string Name, object? Value);

/// <summary>One open execution of an activity.</summary>
/// <param name="Number">Counts executions of the instance from 1.</param>
/// <param name="Parent">Number of the execution around it; null for the workflow.</param>
public sealed record FrameState(int Number, string NodeId, int? Parent, ActivityStatus Status)
{
    public ImmutableArray<CellState> Cells { get; init; } = [];

    /// <summary>Evaluated inputs of a container that goes on using them.</summary>
    public ImmutableArray<NamedValue> Inputs { get; init; } = [];

    public int? Cursor { get; init; }

    public int Remaining { get; init; }

    public bool IsBreaking { get; init; }

    public bool IsBackward { get; init; }

    /// <summary>A person had it run beside the flow: its end leads nowhere.</summary>
    public bool IsBeside { get; init; }

    public FlowProgress? Flow { get; init; }

    public long StartedMicros { get; init; }
}

/// <summary>How far a flowchart has come.</summary>
/// <param name="Start">Id of the node its run started at.</param>
public sealed record FlowProgress(string Start)
{
    public ImmutableArray<EdgeProgress> Edges { get; init; } = [];

    public ImmutableArray<NodeProgress> Nodes { get; init; } = [];

    public ImmutableArray<TokenState> Tokens { get; init; } = [];
}

/// <param name="Key">Such as <c>A:Done->B:In</c>.</param>
public sealed record EdgeProgress(string Key, int Visits, bool IsFollowed);

public sealed record NodeProgress(string Id, int Visits);

public sealed record TokenState(string From, string Port, string To, bool IsConsumed, bool IsBlocked);

/// <summary>Who started an instance.</summary>
/// <param name="Aggregate">Where the parent lives; null: in the same aggregate.</param>
/// <param name="ActivityType">Type of the activity that started it.</param>
/// <param name="IsAwaited">The parent waits for the end.</param>
public sealed record ParentLink(string InstanceId, string? Aggregate, string ActivityType, bool IsAwaited);

/// <summary>A step that faulted, set aside exactly as it was about to run.</summary>
/// <param name="BookmarkId">Id under which it is tried again.</param>
/// <param name="Owner">Number of the execution it belongs to.</param>
/// <param name="Resumes">Bookmark it was resuming, when it was.</param>
public sealed record ParkedStep(string BookmarkId, string NodeId, int? Owner, bool IsBackward, string? Resumes, JsonElement Input)
{
    public ImmutableArray<NamedValue> Variables { get; init; } = [];

    /// <summary>Inputs a person gave instead of what the definition evaluates.</summary>
    public ImmutableArray<NamedValue> Inputs { get; init; } = [];

    /// <summary>Ids of nodes further in, where it was to start instead of at its own beginning.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    public bool IsBeside { get; init; }

    /// <summary>How often it has faulted since a person last had it tried.</summary>
    public int Faults { get; init; }

    /// <summary>When it is tried again by itself; null: a person must look.</summary>
    public long? DueMicros { get; init; }
}
