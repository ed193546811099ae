using Governance.Data;

namespace Governance.Cases;

/// <summary>What was settled once need not be fought over again: the unit of the precedent comes first, with its evidence; a person confirms where the clause says otherwise.</summary>
internal static class Precedence
{
    private const int Shown = 3;

    public static DispatchPlan Over(DispatchPlan plan, PrecedentRow row, UnitRef unit)
    {
        if (plan.Disposition is Disposition.Discipline)
            return plan;
        var known = plan.Candidates.FirstOrDefault(candidate => string.Equals(candidate.Unit.Code, unit.Code, StringComparison.Ordinal));
        var first = (known ?? new Candidate(unit, plan.Confidence)) is var named ? named with { Evidence = named.Evidence.Insert(0, EvidenceOf(row)) } : null!;
        var agrees = known is not null && ReferenceEquals(known, plan.Candidates[0]);
        return plan with
        {
            Candidates = [.. plan.Candidates.Where(candidate => !ReferenceEquals(candidate, known)).Prepend(first).Take(Shown)],
            Disposition = !agrees && plan.Disposition == Disposition.Automatic ? Disposition.Dispatcher : plan.Disposition,
            Reason = agrees ? plan.Reason : $"同类事项有先例（{row.CaseNo}）由{unit.Name}主办，与职责条款的建议不同，请分拨员确认。",
        };
    }

    public static string NameOf(string basis) => basis switch
    {
        "ruling" => "责任单位裁定书",
        "minutes" => "会商纪要",
        _ => "分拨员决定",
    };

    private static Evidence EvidenceOf(PrecedentRow row) => new("precedent", $"先例（{NameOf(row.Basis)}，{row.CaseNo}）", row.Text);
}
