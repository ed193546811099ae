using Governance.Data;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>A decision enters the dispatch catalogue; what was decided before on the same matter and place ends with it.</summary>
public sealed record PrecedentStored(PrecedentRow Row) : RowEffect
{
    public override string Name => "precedent.stored";

    public override void Apply(GovernanceDb db)
    {
        foreach (var former in db.Precedents.Where(row => row.Category == Row.Category && row.Street == Row.Street && row.UntilMicros == null).ToList())
            db.Precedents.Find(former.Id)!.UntilMicros = Row.FromMicros;
        db.Precedents.Add(Row);
    }
}

public sealed record PrecedentEnded(string Id, long AtMicros) : RowEffect
{
    public override string Name => "precedent.ended";

    public override void Apply(GovernanceDb db) =>
        (db.Precedents.Find(Id) ?? throw new InvalidOperationException($"Precedent {Id} is not there.")).UntilMicros = AtMicros;
}

internal static class PrecedentEffects
{
    public static IEnumerable<Effect> Between(Casefile? before, Casefile after)
    {
        if (after.Precedent is { Adopted: true, Category: { } category } learned && learned != before?.Precedent)
            yield return new PrecedentStored(new PrecedentRow
            {
                Id = FormattableString.Invariant($"{after.CaseNo}-{learned.FromMicros}"),
                CaseNo = after.CaseNo,
                Category = category,
                Street = learned.Street,
                Unit = learned.Unit.Code,
                UnitName = learned.Unit.Name,
                Basis = learned.Kind,
                Text = learned.Basis,
                DecidedBy = learned.By ?? after.Desk.Name,
                FromMicros = learned.FromMicros,
            });
    }
}
