using System.Text.Json;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>网格员 of a subtree, and which of them are here now.</summary>
public sealed class AreaWorkers(UnitTree tree, UnitBook units, Presence presence)
{
    private const int Most = 200;

    internal async Task<IReadOnlyList<WorkerDto>> Of(GovernanceDb db, UnitRef unit, CancellationToken cancellationToken)
    {
        var codes = tree.Below(unit.Path).Select(one => one.Code).ToList();
        var rows = await db.Accounts.Where(row => codes.Contains(row.Unit!) && !row.IsDisabled && row.Roles.Contains(RoleNames.Checker))
            .OrderBy(row => row.Unit).ThenBy(row => row.NormalizedName).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(row => (JsonSerializer.Deserialize<string[]>(row.Roles) ?? []).Contains(RoleNames.Checker, StringComparer.Ordinal))
                .Select(row => new WorkerDto(new PersonDto(row.UserName, row.DisplayName), new UnitDto(row.Unit!, units.NameOf(row.Unit!)), presence.IsHere(row.UserName)))
                .OrderByDescending(worker => worker.IsOnline),
        ];
    }
}
