using System.Collections.Immutable;

namespace Governance.Cases;

public enum WorkItemKind
{
    SignAndHandle,
    CoHandle,
    Dispatch,
    ObjectionReview,
    Approval,
    Reply,
    Review,
    Check,
    FollowUp,
}

public enum WorkItemStatus
{
    Pending,
#pragma warning disable CA1720 // 签收, not a number.
    Signed,
#pragma warning restore CA1720
    Done,
    Objected,
    Transferred,
    Cancelled,
    Suspended,
}

/// <summary>待办: one unit's or person's piece of work. Open ones are bound to the bookmark of the node that waits for them.</summary>
public sealed record WorkItem
{
    public required string Id { get; init; }

    public required WorkItemKind Kind { get; init; }

    public WorkItemStatus Status { get; init; }

    /// <summary>Id of the node in the definition.</summary>
    public required string Node { get; init; }

    /// <summary>Null for a 协办 item, which no node waits for.</summary>
    public string? BookmarkId { get; init; }

    public required UnitRef Unit { get; init; }

    /// <summary>Where it was assigned inside the unit; the holder and the deadline stay.</summary>
    public UnitRef? Inner { get; init; }

    /// <summary>Who may take it: a role in the unit.</summary>
    public required string Role { get; init; }

    public PersonRef? Assignee { get; init; }

    public int Round { get; init; } = 1;

    public required long CreatedMicros { get; init; }

    public long? SignedMicros { get; init; }

    public string? SignedBy { get; init; }

    public long? DoneMicros { get; init; }

    public string? DoneBy { get; init; }

    public string? Outcome { get; init; }

    /// <summary>Opinion, answer of a 协办, reason of a return: shown beside the outcome.</summary>
    public string? Remark { get; init; }

    /// <summary>Earlier assignments inside the unit, oldest first.</summary>
    public ImmutableArray<PersonRef> Trail { get; init; } = [];

    /// <summary>Somebody is expected to act on it. An objected item rests until the objection is decided.</summary>
    public bool IsOpen => Status is WorkItemStatus.Pending or WorkItemStatus.Signed or WorkItemStatus.Suspended;

    /// <summary>The innermost unit that works on it.</summary>
    public UnitRef At => Inner ?? Unit;
}

public sealed record PersonRef(string UserName, string Name);
