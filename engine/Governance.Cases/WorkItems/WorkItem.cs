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

    /// <summary>审批 of what somebody asked for: extension, 挂账, 不予受理 and the like.</summary>
    RequestReview,

    /// <summary>加签 and 会签: an opinion beside somebody's item.</summary>
    Countersign,

    /// <summary>抄送: to be read.</summary>
    Read,

    /// <summary>督办: the supervised unit reports.</summary>
    SupervisionReply,

    /// <summary>督办: whoever ordered it accepts the report or not.</summary>
    SupervisionReview,

    /// <summary>呈阅: a leader reads, and may instruct.</summary>
    LeaderRead,

    /// <summary>提级: the next level is asked; the desk keeps contact.</summary>
    Elevation,

    /// <summary>考核剔除, in two steps; outlives the case.</summary>
    Contest,

    /// <summary>核实: is it real?</summary>
    Verify,

    /// <summary>会商意见.</summary>
    Opinion,

    /// <summary>报到.</summary>
    ReportIn,

    /// <summary>调解.</summary>
    Mediation,

    /// <summary>复查.</summary>
    ReInspection,

    /// <summary>A step of a type's own flow; its title says which.</summary>
    Step,
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

    /// <summary>Activity type of the <see cref="HumanStep"/> it belongs to; null for the appeal's own kinds.</summary>
    public string? Step { get; init; }

    /// <summary>What the step is called at its node; null for the appeal's own kinds.</summary>
    public string? Title { get; init; }

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

    /// <summary>代理: user name of the deputy who acted on it last.</summary>
    public string? Hand { get; init; }

    /// <summary>值班: given straight to whoever was on duty, who signs and handles it himself.</summary>
    public bool OnDuty { get; init; }

    public int Round { get; init; } = 1;

    public required long CreatedMicros { get; init; }

    public long? SignedMicros { get; init; }

    public string? SignedBy { get; init; }

    public long? DoneMicros { get; init; }

    public string? DoneBy { get; init; }

    public string? Outcome { get; init; }

    /// <summary>Opinion, answer of a 协办, reason of a return: shown beside the outcome.</summary>
    public string? Remark { get; init; }

    /// <summary>What it came from and goes back to: the item it was opened beside.</summary>
    public string? ParentId { get; init; }

    /// <summary>The request, group, supervision or exclusion it belongs to.</summary>
    public string? About { get; init; }

    /// <summary>Why it rests, and what it goes back to.</summary>
    public Suspension? Suspension { get; init; }

    /// <summary>委派: who handed it on and gets it back.</summary>
    public PersonRef? Delegator { get; init; }

    /// <summary>后加签: decided, not yet let go.</summary>
    public HeldOutcome? Held { get; init; }

    /// <summary>Earlier assignments inside the unit, oldest first.</summary>
    public ImmutableArray<PersonRef> Trail { get; init; } = [];

    /// <summary>Somebody is expected to act on it. An objected item rests until the objection is decided.</summary>
    public bool IsOpen => Status is WorkItemStatus.Pending or WorkItemStatus.Signed or WorkItemStatus.Suspended;

    /// <summary>No node of the flow waits for it.</summary>
    public bool IsAside => Kind is WorkItemKind.CoHandle or WorkItemKind.ReportIn or WorkItemKind.Opinion or WorkItemKind.RequestReview or WorkItemKind.Countersign or WorkItemKind.Read
        or WorkItemKind.SupervisionReply or WorkItemKind.SupervisionReview or WorkItemKind.LeaderRead or WorkItemKind.Elevation or WorkItemKind.Contest
        || About is Merging.OwnFollowUp;

    /// <summary>May be acted on after the case ended.</summary>
    public bool OutlivesCase => Kind == WorkItemKind.Contest || About is Merging.OwnFollowUp;

    /// <summary>The innermost unit that works on it.</summary>
    public UnitRef At => Inner ?? Unit;
}

/// <param name="By"><see cref="Hold"/> for a pause or 挂账, else the id of the group of signers it waits for.</param>
public sealed record Suspension(string By, WorkItemStatus From)
{
    public const string Hold = "hold";
}

/// <summary>A decision that waits for signers added after it.</summary>
/// <param name="Port">Where the node goes on.</param>
public sealed record HeldOutcome(string Port, string Kind, string Text, string? Remark, string By);

public sealed record PersonRef(string UserName, string Name);
