using Governance.Data;
using Governance.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Reads the cases of a period as evaluation needs them.</summary>
public sealed class EvaluationFacts(IReadDb database, UnitBook units)
{
    /// <summary>Dispatched cases that were closed in the period; void and merged ones do not count.</summary>
    public async Task<IReadOnlyList<CaseFact>> Read(long from, long until, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var cases = db.Cases.Where(row => row.ClosedMicros >= from && row.ClosedMicros < until && row.DispatchUnit != null && row.Status != "void" && row.Status != "merged");
        var clocks = await db.Clocks
            .Where(clock => (clock.Kind == ClockKinds.Sign || clock.Kind == ClockKinds.FirstContact || clock.Kind == ClockKinds.Handle) && cases.Any(row => row.CaseNo == clock.CaseNo))
            .Select(clock => new { clock.CaseNo, clock.Kind, clock.Status }).ToListAsync(cancellationToken);
        var byCase = clocks.ToLookup(clock => (clock.CaseNo, clock.Kind), clock => clock.Status is "met");
        var rows = await cases.OrderBy(row => row.CaseNo)
            .Select(row => new { row.CaseNo, row.DispatchUnit, row.Channel, row.Round, row.Satisfaction, row.Solved, row.Excluded }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new CaseFact(row.CaseNo, row.DispatchUnit!, row.Channel, row.Round, row.Satisfaction, row.Solved,
                All(byCase[(row.CaseNo, ClockKinds.Sign)]), All(byCase[(row.CaseNo, ClockKinds.FirstContact)]), All(byCase[(row.CaseNo, ClockKinds.Handle)]), row.Excluded)),
        ];
    }

    /// <summary>The street or department a unit belongs to, and the group it is compared in.</summary>
    public Func<string, (string Unit, string Group)?> Places(EvaluationScheme scheme) => code =>
    {
        if (units.Find(code)?.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is not { Length: > 1 } path)
            return null;
        var kind = CaseRows.Wire(units.Organisation[new UnitCode(path[1])].Kind);
        return scheme.Groups.FirstOrDefault(group => group.Kinds.Contains(kind, StringComparer.Ordinal)) is { } found ? (path[1], found.Id) : null;
    };

    private static bool? All(IEnumerable<bool> met)
    {
        bool? all = null;
        foreach (var one in met)
            all = one && all is not false;
        return all;
    }
}
