using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution.Running;

/// <summary>One instance while a burst runs: its frames, its queue, and the moves activities can make.</summary>
internal sealed partial class InstanceRun(BurstRun burst, Graph graph, string id, long createdMicros)
{
    private readonly Scheduler _queue = new();

    // Made on first use: most instances of small flows have neither.
    private Dictionary<string, object?>? _input;
    private SortedDictionary<string, object?>? _output;

    public BurstRun Burst => burst;

    public Graph Graph => graph;

    public string Id => id;

    public long CreatedMicros => createdMicros;

    public FlowchartMode Mode { get; set; } = burst.Settings.Mode;

    public HoldState? Hold { get; set; }

    public string? CorrelationId { get; set; }

    public string? Name { get; set; }

    public ParentLink? Parent { get; init; }

    public string? TriggerActivityId { get; init; }

    /// <summary>What the event that started the instance carried.</summary>
    public JsonElement EventPayload { get; init; }

    public Dictionary<string, object?> Input => _input ??= new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    public SortedDictionary<string, object?> Output => _output ??= new SortedDictionary<string, object?>(StringComparer.Ordinal);

    public bool HasInput => _input is { Count: > 0 };

    public bool HasOutput => _output is { Count: > 0 };

    public InstanceSubStatus SubStatus { get; set; } = InstanceSubStatus.Executing;

    public InstanceStatus Status =>
        SubStatus is InstanceSubStatus.Finished or InstanceSubStatus.Faulted or InstanceSubStatus.Cancelled ? InstanceStatus.Finished : InstanceStatus.Running;

    public long? FinishedMicros { get; set; }

    public List<BookmarkState> Bookmarks { get; init; } = [];

    public List<IncidentState> Incidents { get; init; } = [];

    public List<ParkedStep> Parked { get; init; } = [];

    public Frame? Root { get; set; }

    /// <summary>Executions so far.</summary>
    public int Count { get; set; }

    /// <summary>Frames started or changed in this burst, by number of execution.</summary>
    public List<Frame> Touched { get; } = new(capacity: 16);

    public OutputRegister Results { get; } = new();

    public bool IsChanged { get; private set; }

    /// <summary>Set by Finish: what still completes wakes nobody.</summary>
    public bool IsDeaf { get; private set; }

    /// <summary>Whoever waits for the end has been told.</summary>
    public bool IsToldOver { get; set; }

    public List<KeptEvent> Kept { get; init; } = [];

    /// <summary>A caller over HTTP was told to come back, because the engine itself had to wait: what would have answered it goes nowhere.</summary>
    public bool IsReplyOwed { get; set; }

    /// <summary>To the definition this is still one run: it waits for the engine's own doing.</summary>
    public bool IsBetweenSteps => Bookmarks.Exists(b => b.IsTechnical);

    private bool IsTriggerPending { get; set; }

    public void Start()
    {
        IsTriggerPending = TriggerActivityId is not null;
        IsChanged = true;
        _queue.Add(new WorkItem(graph.Workflow, Owner: null, Variables: null, IsBackward: false, Resumed: null, Entry: null));
    }

    /// <summary>Whether this node started the instance; true once only.</summary>
    public bool TakeTrigger(GraphNode node)
    {
        var isTrigger = IsTriggerPending && string.Equals(TriggerActivityId, node.Id, StringComparison.Ordinal);
        IsTriggerPending &= !isTrigger;
        return isTrigger;
    }

    /// <summary>Whether anything inside the frame is still to run, set-aside steps included.</summary>
    public bool HasWork(Frame owner) =>
        _queue.HasWorkInside(owner) || (Parked.Count > 0 && HasParkedInside(owner));

    public bool IsScheduled(Frame owner, GraphNode node) => _queue.Has(owner, node);

    public void Schedule(
        Frame owner, GraphNode node, (string Name, object? Value)[]? variables = null, bool isBackward = false, Entry? entry = null) =>
        _queue.Add(new WorkItem(node, owner, variables, isBackward, Resumed: null, entry));

    public void Resume(Frame frame, BookmarkState bookmark, JsonElement input, int faults = 0)
    {
        IsChanged = true;
        if (Hold is { } hold)
        {
            Hold = hold with { Kept = hold.Kept.Add(new HeldResume(bookmark.Id, input)) };
            return;
        }

        if (Status == InstanceStatus.Running)
            SubStatus = InstanceSubStatus.Executing;
        _queue.Add(new WorkItem(frame.Node, frame.Parent, Variables: null, IsBackward: false, new Resumption(frame, bookmark, input), faults == 0 ? null : new Entry { Faults = faults }));
    }

    public void Requeue(WorkItem item)
    {
        IsChanged = true;
        if (Status == InstanceStatus.Running)
            SubStatus = InstanceSubStatus.Executing;
        _queue.Add(item);
    }

    public Frame? FindFrame(int number) => Root is null ? null : Find(Root, number);

    public void Touch(Frame frame)
    {
        if (frame.IsTouched)
            return;

        frame.IsTouched = true;
        Touched.Add(frame);
    }

    /// <summary>Ends a frame well: what is still open inside it is cancelled, its parent is told.</summary>
    public void Complete(Frame frame, IReadOnlyList<string>? outcomes = null)
    {
        if (frame.Status != ActivityStatus.Running || frame.IsEnding)
            return;

        frame.IsEnding = true;
        CancelChildren(frame);
        frame.Status = ActivityStatus.Completed;
        frame.Outcomes = outcomes;
        frame.EndedMicros = burst.Input.NowMicros;
        Touch(frame);
        RemoveBookmarks(frame);
        if (frame.Parent is not { } parent)
            return;

        // A child that ended tells its parent before it is forgotten: a parent's rules look at its other children.
        if (!IsDeaf && parent.Status == ActivityStatus.Running && !parent.IsEnding)
            Tell(parent, frame, outcomes ?? Site.Done);
        parent.Drop(frame);
    }

    public void Cancel(Frame frame)
    {
        if (frame.IsOver)
            return;

        Withdraw(frame);
        if (frame.Parent is { Status: ActivityStatus.Running, IsEnding: false } parent)
            parent.Node.Engine!.ChildCancelled(new Site(this, parent), frame);
    }

    /// <summary>Cancels the whole instance; nothing in it runs any more.</summary>
    public void CancelAll()
    {
        IsChanged = true;
        _queue.Clear();
        if (Root is { } root)
            Cancel(root);
        Bookmarks.Clear();
        Parked.Clear();
        End(InstanceSubStatus.Cancelled);
    }

    /// <summary>Ends the workflow at once; containers around stay as they are.</summary>
    public void FinishNow()
    {
        IsDeaf = true;
        _queue.Clear();
        Bookmarks.Clear();
        End(InstanceSubStatus.Finished);
    }

    public void End(InstanceSubStatus how)
    {
        if (Status == InstanceStatus.Finished)
            return;

        SubStatus = how;
        if (Status == InstanceStatus.Finished)
            FinishedMicros = burst.Input.NowMicros;
    }

    /// <summary>Lets the frame and everything around it hear a signal; stops where one says so.</summary>
    public void Signal(Frame sender, ActivitySignal signal, IReadOnlyList<string>? outcomes = null)
    {
        for (var frame = sender; frame is not null; frame = frame.Parent)
        {
            if (frame.Node.Engine is { } engine && engine.Hear(new Site(this, frame), sender, signal, outcomes))
                return;
        }
    }

    /// <summary>Writes an activity's output where it is bound to and where scripts look for it.</summary>
    public void SetOutput(Frame frame, string name, object? value)
    {
        Results.Record(frame, name, value);
        foreach (var binding in frame.Node.Outputs)
        {
            if (string.Equals(binding.Name, name, StringComparison.OrdinalIgnoreCase))
                Bind(frame, binding.Target, value);
        }
    }

    public void AddBookmark(Frame frame, BookmarkRequest request, string bookmarkId)
    {
        Touch(frame);
        frame.HasWaited = true;
        Bookmarks.Add(new BookmarkState(
            bookmarkId, frame.Node.Id, frame.Node.NodeId, frame.Node.Type, ExecutionId(frame.Number), request.Kind, request.Name, request.Payload,
            request.DueMicros, burst.Input.NowMicros, request.IsTechnical)
        {
            Execution = frame.Number,
        });
    }

    public string ExecutionId(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}:{number}");

    private void Bind(Frame frame, string target, object? value)
    {
        if (Memory.FindById(frame, target) is { } cell)
            cell.Value = value;
        else
            Memory.Declare(frame, new Cell(target, target, TypeAlias.Any, value, isStored: true));

        foreach (var output in graph.Definition.Outputs)
        {
            if (string.Equals(output.Name, target, StringComparison.Ordinal))
                Output[target] = value;
        }
    }

    private void Tell(Frame parent, Frame child, IReadOnlyList<string> outcomes)
    {
        var site = new Site(this, parent);
        if (child.IsBeside)
            parent.Node.Engine!.BesideEnded(site, child);
        else
            parent.Node.Engine!.ChildCompleted(site, child, outcomes);
    }

    private void CancelChildren(Frame frame)
    {
        if (frame.Children is not { Count: > 0 } children)
            return;

        foreach (var child in children.ToArray())
            Cancel(child);
    }

    private void RemoveBookmarks(Frame frame)
    {
        for (var i = frame.HasWaited ? Bookmarks.Count - 1 : -1; i >= 0; i--)
        {
            if (Bookmarks[i].Execution != frame.Number)
                continue;
            if (_left is not null && frame.Status == ActivityStatus.Canceled)
                Leave(Bookmarks[i]);
            Bookmarks.RemoveAt(i);
        }
    }

    private bool HasParkedInside(Frame owner) =>
        Parked.Exists(p => p.Owner is { } number && FindFrame(number) is { } parked && parked.IsInside(owner));

    private static Frame? Find(Frame frame, int number)
    {
        if (frame.Number == number)
            return frame;

        foreach (var child in frame.Children ?? [])
        {
            if (Find(child, number) is { } found)
                return found;
        }

        return null;
    }
}

internal enum ActivitySignal
{
    /// <summary>Leave the innermost loop.</summary>
    Break,

    /// <summary>Complete the innermost composite.</summary>
    CompleteComposite,
}
