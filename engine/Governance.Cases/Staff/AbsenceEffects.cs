using Governance.Data;

namespace Governance.Cases;

/// <summary>A leave is registered.</summary>
public sealed record AbsenceStored(AbsenceRow Row) : RowEffect
{
    public override string Name => "absence.stored";

    public override void Apply(GovernanceDb db) => db.Absences.Add(Row);
}

public sealed record AbsenceEnded(string Id, long AtMicros) : RowEffect
{
    public override string Name => "absence.ended";

    public override void Apply(GovernanceDb db) =>
        (db.Absences.Find(Id) ?? throw new InvalidOperationException($"Absence {Id} is not there.")).EndedMicros = AtMicros;
}
