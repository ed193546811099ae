using System.Text.Json.Serialization;
using Governance.Data;

namespace Governance.Cases;

/// <summary>The case's row as lists shall see it.</summary>
public sealed record CaseChanged(CaseRow Row) : RowEffect
{
    /// <summary>The row as it was; no part of the journal.</summary>
    [JsonIgnore]
    public CaseRow? Former { get; init; }

    public override string Name => "case.row";

    public override bool FollowsFromState => true;

    public override void Apply(GovernanceDb db) => Put(db, db.Cases.Find(Row.CaseNo), Row);

    public override object WholeRow() => Row;

    public override object? FormerRow() => Former;
}

public sealed record WorkItemChanged(WorkItemRow Row) : RowEffect
{
    /// <summary>The row as it was; no part of the journal.</summary>
    [JsonIgnore]
    public WorkItemRow? Former { get; init; }

    public override string Name => "work-item.row";

    public override bool FollowsFromState => true;

    public override void Apply(GovernanceDb db) => Put(db, db.WorkItems.Find(Row.Id), Row);

    public override object WholeRow() => Row;

    public override object? FormerRow() => Former;
}

public sealed record ClockChanged(ClockRow Row) : RowEffect
{
    /// <summary>The row as it was; no part of the journal.</summary>
    [JsonIgnore]
    public ClockRow? Former { get; init; }

    public override string Name => "clock.row";

    public override bool FollowsFromState => true;

    public override void Apply(GovernanceDb db) => Put(db, db.Clocks.Find(Row.Id), Row);

    public override object WholeRow() => Row;

    public override object? FormerRow() => Former;
}

/// <summary>Search tokens of a new case's masked text.</summary>
public sealed record CaseTextAdded(string CaseNo, string Tokens) : RowEffect
{
    public override string Name => "case.text";

    public override bool FollowsFromState => true;

    public override void Apply(GovernanceDb db) => db.CaseTexts.Add((CaseTextRow)WholeRow());

    public override object WholeRow() => new CaseTextRow { CaseNo = CaseNo, Tokens = Tokens };
}

public sealed record LedgerChanged(LedgerRow Row) : RowEffect
{
    /// <summary>The row as it was; no part of the journal.</summary>
    [JsonIgnore]
    public LedgerRow? Former { get; init; }

    public override string Name => "ledger.row";

    public override bool FollowsFromState => true;

    public override void Apply(GovernanceDb db) => Put(db, db.Ledger.Find(Row.CaseNo, Row.Ordinal), Row);

    public override object WholeRow() => Row;

    public override object? FormerRow() => Former;
}

/// <summary>An interval of no length was folded away.</summary>
public sealed record LedgerRemoved(string CaseNo, int Ordinal) : RowEffect
{
    public override string Name => "ledger.removed";

    public override bool FollowsFromState => true;

    public override void Apply(GovernanceDb db)
    {
        if (db.Ledger.Find(CaseNo, Ordinal) is { } known)
            db.Ledger.Remove(known);
    }
}
