using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>Whether a step can still be taken back: what came of it is untouched.</summary>
internal static class LastStep
{
    /// <summary>What the step opened, when nobody has acted on any of it; else nothing.</summary>
    public static ImmutableArray<WorkItem> Successors(Casefile file, WorkItem item)
    {
        if (item is not { Status: WorkItemStatus.Done, Kind: WorkItemKind.Dispatch or WorkItemKind.SignAndHandle or WorkItemKind.Approval or WorkItemKind.Review }
            || item.Outcome is "SentBack" || item.Round != file.Round || file.Hold is not null)
            return [];
        ImmutableArray<WorkItem> open = [.. file.WorkItems.Where(next => next is { IsOpen: true, IsAside: false })];
        return open.All(next => IsUntouched(next) && next.CreatedMicros == item.DoneMicros && Number(next) > Number(item)) && IsLatest(file, item) && file.FollowUpTries == 0 ? open : [];
    }

    private static bool IsUntouched(WorkItem next) => next is { Status: WorkItemStatus.Pending, Assignee: null, Remark: null };

    private static bool IsLatest(Casefile file, WorkItem item) =>
        !file.WorkItems.Any(other => other is { IsAside: false, DoneMicros: { } done } && done >= item.DoneMicros && Number(other) > Number(item));

    private static int Number(WorkItem item) => int.Parse(item.Id.AsSpan(item.Id.LastIndexOf('-') + 1), System.Globalization.CultureInfo.InvariantCulture);
}
