using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>代理: by whose sight a case is in the caller's list, where it is not by the caller's own.</summary>
public sealed class Behalf(Sight sight, UnitBook units)
{
    internal async ValueTask<IReadOnlyList<CaseSummary>> Mark(GovernanceDb db, IReadOnlyList<CaseSummary> page, Caller caller, CancellationToken cancellationToken)
    {
        if (caller.Principals.IsEmpty || page.Count == 0)
            return page;
        var whose = new Dictionary<string, PersonDto?>(StringComparer.Ordinal);
        foreach (var (eye, isOwn) in caller.Eyes(units).Select((eye, index) => (eye, index == 0)))
        {
            var left = page.Select(row => row.CaseNo).Where(number => !whose.ContainsKey(number)).ToList();
            foreach (var number in await sight.Of(db, eye).Where(row => left.Contains(row.CaseNo)).Select(row => row.CaseNo).ToListAsync(cancellationToken))
                whose[number] = isOwn ? null : new PersonDto(eye.UserName, eye.Name);
        }

        return [.. page.Select(row => row with { StandsFor = whose.GetValueOrDefault(row.CaseNo) })];
    }
}
