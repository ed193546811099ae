using System.Text.Json;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>The staff directory over the accounts table.</summary>
public sealed class AccountDirectory(IReadDb database, UnitBook units) : IStaffDirectory
{
    public async ValueTask<StaffFact?> Find(string userName, CancellationToken cancellationToken)
    {
        var name = userName.ToLowerInvariant();
        await using var db = database.Open();
        return await db.Accounts.FirstOrDefaultAsync(row => row.NormalizedName == name && !row.IsDisabled, cancellationToken) is { } found
            ? Read(found)
            : null;
    }

    public async ValueTask<IReadOnlyList<StaffFact>> List(UnitRef? unit, string? role, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var rows = await db.Accounts.Where(row => !row.IsDisabled).OrderBy(row => row.NormalizedName).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(Read).OfType<StaffFact>()
                .Where(staff => (unit is null || staff.Unit.IsWithin(unit)) && (role is null || staff.Roles.Contains(role, StringComparer.Ordinal))),
        ];
    }

    private StaffFact? Read(AccountRow row) => units.Find(row.Unit) is { } unit
        ? new StaffFact(row.UserName, row.DisplayName, unit) { Roles = [.. JsonSerializer.Deserialize<string[]>(row.Roles) ?? []] }
        : null;
}
