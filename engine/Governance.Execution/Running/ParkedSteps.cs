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
                run.Resume(frame, bookmark, step.Input);
            return;
        }

        if (run.Graph.Find(step.NodeId) is not { } node)
            return;

        var owner = step.Owner is { } number ? run.FindFrame(number) : null;
        if (owner is null && step.Owner is not null)
            return;

        run.Requeue(new WorkItem(node, owner, [.. step.Variables.Select(v => (v.Name, v.Value))], step.IsBackward, Resumed: null));
    }
}
