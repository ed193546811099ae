namespace Governance.Cases;

/// <summary>How work items come, change hands between nodes, and go.</summary>
internal static class WorkItemMoves
{
    /// <summary>Adds an item; the case's latest item is the new one.</summary>
    public static Casefile Opened(this Casefile file, WorkItem item) => file with { WorkItems = file.WorkItems.Add(item) };

    /// <summary>The next node takes the item over.</summary>
    public static Casefile Rebound(this Casefile file, WorkItem item, string node, string bookmarkId) =>
        file.With(item with { Node = node, BookmarkId = bookmarkId });

    public static WorkItem Done(this WorkItem item, string outcome, string by, long now, string? remark = null) =>
        item with { Status = WorkItemStatus.Done, Outcome = outcome, DoneBy = by, DoneMicros = now, BookmarkId = null, Remark = remark };

    /// <summary>Ends without having been done; its clocks go with it.</summary>
    public static Casefile Ended(this Casefile file, WorkItem item, WorkItemStatus status, long now) =>
        file.With(item with { Status = status, DoneMicros = now, BookmarkId = null }).Stopped(item.Id, now);
}
