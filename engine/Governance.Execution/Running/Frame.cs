using System.Text.Json;

namespace Governance.Execution.Running;

/// <summary>One execution of a node while a burst runs: the mutable side of <see cref="FrameState"/>.</summary>
internal sealed class Frame(GraphNode node, Frame? parent, int number)
{
    public GraphNode Node { get; } = node;

    public Frame? Parent { get; } = parent;

    /// <summary>Counts executions of the instance from 1, in the order in which they started.</summary>
    public int Number { get; } = number;

    public ActivityStatus Status { get; set; } = ActivityStatus.Running;

    /// <summary>Children that are not over; those that ended are dropped so that long loops stay small.</summary>
    public List<Frame>? Children { get; private set; }

    public List<Cell>? Cells { get; set; }

    /// <summary>Evaluated inputs, by the order of the node's bindings.</summary>
    public object?[] Inputs { get; set; } = [];

    /// <summary>Where a loop or sequence stands; null before its first turn.</summary>
    public int? Cursor { get; set; }

    /// <summary>Children a container still waits for.</summary>
    public int Remaining { get; set; }

    public bool IsBreaking { get; set; }

    /// <summary>Reached over a back arrow: counts as no visit of its flowchart.</summary>
    public bool IsBackward { get; set; }

    /// <summary>A person had it run beside the flow: its end leads nowhere.</summary>
    public bool IsBeside { get; set; }

    /// <summary>Its end is being carried out: children cancelled now do not drive it on.</summary>
    public bool IsEnding { get; set; }

    public FlowState? Flow { get; set; }

    /// <summary>Outcomes of a composite that was completed from inside.</summary>
    public string[]? CompositeOutcomes { get; set; }

    public long StartedMicros { get; set; }

    public long? EndedMicros { get; set; }

    public IReadOnlyList<string>? Outcomes { get; set; }

    public bool IsTouched { get; set; }

    /// <summary>Whether bookmarks may be its own: most executions never wait, and need not look through those of the others.</summary>
    public bool HasWaited { get; set; }

    public bool IsOver => Status is ActivityStatus.Completed or ActivityStatus.Canceled;

    public void Adopt(Frame child) => (Children ??= []).Add(child);

    // Who ends began last, as a rule: looked for from the end, a loop beside ten thousand waiting children stays fast.
    public void Drop(Frame child)
    {
        if (Children?.LastIndexOf(child) is { } index && index >= 0)
            Children.RemoveAt(index);
    }

    public bool HasRunningChild => Children?.Exists(c => c.Status == ActivityStatus.Running) == true;

    public bool HasFaultedChild => Children?.Exists(c => c.Status == ActivityStatus.Faulted) == true;

    /// <summary>Whether <paramref name="other"/> is this frame or one above it.</summary>
    public bool IsInside(Frame other)
    {
        for (var frame = this; frame is not null; frame = frame.Parent)
        {
            if (ReferenceEquals(frame, other))
                return true;
        }

        return false;
    }
}

/// <summary>A variable's place in a frame.</summary>
internal sealed class Cell(string id, string name, Definitions.TypeAlias type, object? value, bool isStored)
{
    public string Id => id;

    public string Name => name;

    public Definitions.TypeAlias Type => type;

    public object? Value { get; set; } = value;

    public bool IsStored => isStored;
}

/// <summary>An activity that will run, in the order of scheduling.</summary>
/// <param name="Resumed">Set when a waiting execution goes on instead of a new one starting.</param>
/// <param name="Entry">Set when it begins otherwise than its container would have it.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct WorkItem(
    GraphNode Node, Frame? Owner, (string Name, object? Value)[]? Variables, bool IsBackward, Resumption? Resumed, Entry? Entry);

/// <param name="Input">What the resumer sent; undefined when nothing.</param>
internal sealed record Resumption(Frame Frame, BookmarkState Bookmark, JsonElement Input);
