namespace Governance.Data;

/// <summary>One piece of work of one unit or person in a case.</summary>
public sealed class WorkItemRow
{
    public required string Id { get; set; }

    public required string CaseNo { get; set; }

    /// <summary>Such as <c>sign-and-handle</c>, <c>co-handle</c>, <c>sign-off</c>, <c>review</c>, <c>follow-up</c>.</summary>
    public required string Kind { get; set; }

    public required string Node { get; set; }

    public string? Title { get; set; }

    /// <summary>pending, signed, done, objected, transferred, cancelled, suspended.</summary>
    public required string Status { get; set; }

    public bool IsOpen { get; set; }

    public string? Unit { get; set; }

    public string? UnitPath { get; set; }

    public string? Role { get; set; }

    public string? Assignee { get; set; }

    public string? Urgency { get; set; }

    public string? BookmarkId { get; set; }

    public long Version { get; set; }

    public long CreatedMicros { get; set; }

    public long? SignedMicros { get; set; }

    public long? DueMicros { get; set; }

    /// <summary>What lists by deadline sort by: what has none comes last. Follows from <see cref="DueMicros"/>.</summary>
    public long DueOrder
    {
        get => DueMicros ?? long.MaxValue;
        private set { }
    }

    public long? DoneMicros { get; set; }

    public string? Outcome { get; set; }

    public string? DoneBy { get; set; }

    /// <summary>Of its case: a unit's cases are listed, newest first, by its items alone.</summary>
    public long CaseCreatedMicros { get; set; }

    /// <summary>Of its case: never shown to this unit or its subtree.</summary>
    public string? ComplainedPath { get; set; }
}

/// <summary>A deadline armed for a case or a work item, in working time.</summary>
public sealed class ClockRow
{
    public required string Id { get; set; }

    public required string CaseNo { get; set; }

    public string? WorkItemId { get; set; }

    /// <summary>sign, contact, handle, objection, report-in, opinion, verify, check, re-inspect, follow-up, round-two, shelf-review.</summary>
    public required string Kind { get; set; }

    /// <summary>running, paused, met, missed, disarmed.</summary>
    public required string Status { get; set; }

    public bool IsOpen { get; set; }

    public string? Unit { get; set; }

    public string? UnitPath { get; set; }

    public long ArmedMicros { get; set; }

    public long DueMicros { get; set; }

    /// <summary>As first armed; kept through extensions for statistics.</summary>
    public long OriginalDueMicros { get; set; }

    public long? FiredMicros { get; set; }

    /// <summary>How long after its due time it fired.</summary>
    public long? LatenessMicros { get; set; }

    public long? StoppedMicros { get; set; }

    public string? PauseReason { get; set; }

    /// <summary>The policy row that chose the limit, and the limit as text (amount and unit).</summary>
    public string? PolicyRow { get; set; }

    public string? Limit { get; set; }

    public int Extensions { get; set; }
}
