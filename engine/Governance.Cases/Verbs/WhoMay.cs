namespace Governance.Cases;

/// <summary>Rules of competence for work items.</summary>
internal static class WhoMay
{
    /// <summary>Holds the item: assigned to them, or waiting for their role in their unit.</summary>
    public static bool Holds(WorkItem item, Acting by) =>
        item.Assignee is { } assignee ? string.Equals(assignee.UserName, by.UserName, StringComparison.Ordinal) : HasRole(item, by);

    /// <summary>Has the item's role at the unit, above it, or (for the desk's groups) below it.</summary>
    public static bool HasRole(WorkItem item, Acting by) => by.Is(item.Role) && Belongs(item, by);

    /// <summary>专管员 of the unit (or of the unit inside it that has the item now).</summary>
    public static bool IsLiaison(WorkItem item, Acting by) => by.Is(RoleNames.Liaison) && Belongs(item, by);

    public static bool Belongs(WorkItem item, Acting by) => item.Step is not null || item.Kind is WorkItemKind.Dispatch or WorkItemKind.ObjectionReview or WorkItemKind.Review
        or WorkItemKind.FollowUp or WorkItemKind.Check or WorkItemKind.RequestReview or WorkItemKind.SupervisionReview or WorkItemKind.LeaderRead
        or WorkItemKind.Elevation or WorkItemKind.Contest
        ? by.Unit.IsWithin(item.Unit) || item.Unit.IsWithin(by.Unit)
        : item.Unit.IsWithin(by.Unit) || item.At.IsWithin(by.Unit) && by.Unit.IsWithin(item.Unit);
}
