using Governance.Data;

namespace Governance.Cases;

public sealed record UnitChangeStored(UnitChangeRow Row) : RowEffect
{
    public override string Name => "unit-change.stored";

    public override void Apply(GovernanceDb db) => db.UnitChanges.Add(Row);
}

/// <summary>Taken back before its day, or carried out.</summary>
public sealed record UnitChangeMarked(string Id, long? AppliedMicros, long? RevokedMicros) : RowEffect
{
    public override string Name => "unit-change.marked";

    public override void Apply(GovernanceDb db)
    {
        var row = db.UnitChanges.Find(Id) ?? throw new InvalidOperationException($"Unit change {Id} is not there.");
        row.AppliedMicros = AppliedMicros ?? row.AppliedMicros;
        row.RevokedMicros = RevokedMicros ?? row.RevokedMicros;
    }
}
