namespace Governance.Data;

/// <summary>请假、代理: while it lasts, the deputy sees and does what the absent one would.</summary>
public sealed class AbsenceRow
{
    public required string Id { get; set; }

    public required string UserName { get; set; }

    /// <summary>The absent one's unit.</summary>
    public required string Unit { get; set; }

    public required string Deputy { get; set; }

    public long FromMicros { get; set; }

    public long UntilMicros { get; set; }

    public required string Reason { get; set; }

    public required string SetBy { get; set; }

    public long SetMicros { get; set; }

    /// <summary>Back earlier than planned.</summary>
    public long? EndedMicros { get; set; }
}

/// <summary>值班表: who of a unit gets what is urgent during a shift.</summary>
public sealed class DutyShiftRow
{
    public required string Id { get; set; }

    public required string Unit { get; set; }

    public required string Person { get; set; }

    public required string PersonName { get; set; }

    /// <summary>officer 值班员 or lead 带班领导.</summary>
    public required string Post { get; set; }

    public long FromMicros { get; set; }

    public long UntilMicros { get; set; }

    public required string SetBy { get; set; }

    public long SetMicros { get; set; }

    public long? EndedMicros { get; set; }
}

/// <summary>单位撤并、更名、网格调整: from its day on the old code answers with the successor. What lies before keeps its name.</summary>
public sealed class UnitChangeRow
{
    public required string Id { get; set; }

    /// <summary>rename, merge, split or move.</summary>
    public required string Kind { get; set; }

    public required string Code { get; set; }

    /// <summary>Who goes on with open cases; null where the code stays.</summary>
    public string? Successor { get; set; }

    /// <summary>split: every unit that takes a part, the successor among them; a JSON array.</summary>
    public string? Parts { get; set; }

    public string? NewName { get; set; }

    public string? NewShortName { get; set; }

    /// <summary>move: where it stands from then on.</summary>
    public string? NewParent { get; set; }

    public long EffectiveMicros { get; set; }

    public required string Reason { get; set; }

    public required string SetBy { get; set; }

    public long SetMicros { get; set; }

    /// <summary>When every open case had heard of it.</summary>
    public long? AppliedMicros { get; set; }

    public long? RevokedMicros { get; set; }
}

/// <summary>派单目录 row that a ruling or a dispatcher's decision taught: evidence of the next suggestion.</summary>
public sealed class PrecedentRow
{
    public required string Id { get; set; }

    /// <summary>The case it was decided on.</summary>
    public required string CaseNo { get; set; }

    public required string Category { get; set; }

    /// <summary>Holds in this street; null for the whole district.</summary>
    public string? Street { get; set; }

    public required string Unit { get; set; }

    public required string UnitName { get; set; }

    /// <summary>ruling 《责任单位裁定书》, minutes 会商纪要 or decision 分拨员决定.</summary>
    public required string Basis { get; set; }

    public required string Text { get; set; }

    public required string DecidedBy { get; set; }

    public long FromMicros { get; set; }

    public long? UntilMicros { get; set; }
}
