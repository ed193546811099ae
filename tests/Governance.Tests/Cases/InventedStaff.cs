using Governance.Cases;

namespace Governance.Tests.Cases;

/// <summary>Everybody exists: a user name is a role and a unit code, such as <c>handler@370102-ZJ</c>.</summary>
internal sealed class InventedStaff(UnitBook units) : IStaffDirectory
{
    public ValueTask<StaffFact?> Find(string userName, CancellationToken cancellationToken) => ValueTask.FromResult(Read(userName));

    public ValueTask<IReadOnlyList<StaffFact>> List(UnitRef? unit, string? role, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<StaffFact>>(unit is null ? [] : [Read($"{role ?? RoleNames.Handler}@{unit.Code}")!]);

    public StaffFact? Read(string userName) => userName.Split('@', 2) is [var role, var code] && units.Find(code) is { } unit
        ? new StaffFact(userName, RoleNames.NameOf(role), unit) { Roles = [role] }
        : null;

    public Caller Caller(string role, string unitCode)
    {
        var found = Read($"{role}@{unitCode}") ?? throw new ArgumentException($"No unit {unitCode}.", nameof(unitCode));
        return new Caller(found.UserName, found.Name, found.Unit) { Roles = [role], Permissions = Permissions.Of([role]) };
    }
}
