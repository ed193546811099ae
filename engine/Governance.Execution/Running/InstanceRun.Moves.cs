namespace Governance.Execution.Running;

/// <summary>Moves that no activity makes: those of a person who changes a running instance.</summary>
internal sealed partial class InstanceRun
{
    // Instances somebody waited for whose waiting place was cancelled; gathered only while a person changes the instance.
    private List<string>? _left;
    private bool _mustRest;

    /// <summary>The instance is about to be changed from outside: whatever comes of it, it settles again when the burst drains.</summary>
    public void Disturb()
    {
        IsChanged = true;
        _mustRest = true;
        Gather();
        if (Status == InstanceStatus.Running)
            SubStatus = InstanceSubStatus.Executing;
    }

    /// <summary>Cancels a frame with all that is inside; nobody is told.</summary>
    public void Withdraw(Frame frame)
    {
        if (frame.IsOver)
            return;

        Forgive(frame);
        frame.Status = ActivityStatus.Canceled;
        frame.EndedMicros = burst.Input.NowMicros;
        Touch(frame);
        RemoveBookmarks(frame);
        CancelChildren(frame);
        frame.Parent?.Drop(frame);
    }

    /// <summary>Cancels a frame; its container goes on as if it had ended without outcome.</summary>
    public void Stop(Frame frame)
    {
        Withdraw(frame);
        if (frame.Parent is { Status: ActivityStatus.Running, IsEnding: false } parent)
            StoppedIn(parent, frame);
    }

    public void StoppedIn(Frame parent, Frame child)
    {
        var site = new Site(this, parent);
        if (child.IsBeside)
            parent.Node.Engine!.BesideEnded(site, child);
        else
            parent.Node.Engine!.ChildStopped(site, child);
    }

    /// <summary>A fault that is dealt with is no incident any more.</summary>
    public void Forgive(Frame frame)
    {
        if (frame.Status == ActivityStatus.Faulted)
            Incidents.RemoveAll(i => i.BookmarkId is null && string.Equals(i.NodeId, frame.Node.NodeId, StringComparison.Ordinal));
    }

    /// <summary>Takes scheduled and set-aside steps of a container back.</summary>
    public void Unschedule(Frame owner, Func<GraphNode, bool> isMeant)
    {
        _queue.Remove(item => ReferenceEquals(item.Owner, owner) && item is { Resumed: null, Entry: not { IsBeside: true } } && isMeant(item.Node));
        foreach (var step in Parked.FindAll(p => p.Owner == owner.Number && p is { Resumes: null, IsBeside: false } && graph.Find(p.NodeId) is { } node && isMeant(node)))
            Discard(step);
    }

    public void Discard(ParkedStep step)
    {
        Parked.Remove(step);
        Incidents.RemoveAll(i => string.Equals(i.BookmarkId, step.BookmarkId, StringComparison.Ordinal));
    }

    /// <summary>Steps that were set aside in what is cancelled now can never be tried again.</summary>
    public void DiscardLost()
    {
        foreach (var step in Parked.FindAll(IsLost))
            Discard(step);
    }

    /// <summary>From now on it is remembered which instances nobody waits for any more.</summary>
    public void Gather() => _left ??= [];

    private void Leave(BookmarkState bookmark) => _left!.AddRange(ChildInstances.Of(bookmark));

    /// <summary>Ids of instances nobody waits for any more; each is given once.</summary>
    public IReadOnlyList<string> TakeLeft()
    {
        var left = _left ?? [];
        _left = null;
        return left;
    }

    /// <summary>Whether anything of a flowchart is on a node: running, faulted, scheduled or set aside.</summary>
    public bool IsOn(Frame flowchart, GraphNode node) =>
        flowchart.Children?.Exists(c => !c.IsOver && !c.IsBeside && ReferenceEquals(c.Node, node)) == true
        || _queue.Has(flowchart, node)
        || Parked.Exists(p => p.Owner == flowchart.Number && p is { Resumes: null, IsBeside: false } && string.Equals(p.NodeId, node.NodeId, StringComparison.Ordinal));

    private bool IsLost(ParkedStep step) =>
        (step.Owner is { } owner && FindFrame(owner) is null or { IsOver: true })
        || (step.Resumes is { } bookmark && !Bookmarks.Exists(b => string.Equals(b.Id, bookmark, StringComparison.Ordinal)));
}
