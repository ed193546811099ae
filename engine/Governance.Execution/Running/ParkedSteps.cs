namespace Governance.Execution.Running;

/// <summary>Steps that faulted and wait for a person.</summary>
internal static class ParkedSteps
{
    /// <summary>Takes a step up again, exactly as it was about to run; its incident is over until it faults anew.</summary>
    public static void TryAgain(InstanceRun run, ParkedStep step)
    {
        run.Parked.RemoveAll(p => string.Equals(p.BookmarkId, step.BookmarkId, StringComparison.Ordinal));
        run.Incidents.RemoveAll(i => string.Equals(i.BookmarkId, step.BookmarkId, StringComparison.Ordinal));
        if (step.Resumes is { } bookmarkId)
        {
            var bookmark = run.Bookmarks.Find(b => string.Equals(b.Id, bookmarkId, StringComparison.Ordinal));
            if (bookmark is not null && run.FindFrame(bookmark.Execution) is { } frame)
                run.Resume(frame, bookmark, step.Input, Faults(run, step));
            return;
        }

        if (run.Graph.Find(step.NodeId) is not { } node)
            return;

        var owner = step.Owner is { } number ? run.FindFrame(number) : null;
        if (owner is null && step.Owner is not null)
            return;

        run.Requeue(new WorkItem(node, owner, [.. step.Variables.Select(v => (v.Name, v.Value))], step.IsBackward, Resumed: null, EntryOf(run, step)));
    }

    /// <summary>A person has the step left out: its container goes on as if it had ended without outcome.</summary>
    public static void GiveUp(InstanceRun run, ParkedStep step, GraphNode node)
    {
        run.Discard(step);
        if (step.Owner is { } number && run.FindFrame(number) is { Status: ActivityStatus.Running } owner)
            run.StoppedIn(owner, new Frame(node, owner, number: 0) { Status = ActivityStatus.Canceled, IsBackward = step.IsBackward, IsBeside = step.IsBeside });
    }

    // A person's try begins the count anew.
    private static int Faults(InstanceRun run, ParkedStep step) => run.Burst.Input.Stimulus.By == Actor.System ? step.Faults : 0;

    private static Entry? EntryOf(InstanceRun run, ParkedStep step)
    {
        var faults = Faults(run, step);
        return step is { Inputs.IsEmpty: true, Path.IsEmpty: true, IsBeside: false } && faults == 0
            ? null
            : new Entry { Inputs = step.Inputs, Path = [.. step.Path.Select(run.Graph.Find).OfType<GraphNode>()], IsBeside = step.IsBeside, Faults = faults };
    }
}
