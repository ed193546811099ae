namespace Governance.Cases;

/// <summary>People who sign in, as cases need them. Crosses the project border: accounts are the portal's.</summary>
public interface IStaffDirectory
{
    /// <summary>Null when there is none of this name or the account is disabled.</summary>
    ValueTask<StaffFact?> Find(string userName, CancellationToken cancellationToken);

    /// <summary>Everybody of the unit's subtree, by name; with a role, those who hold it.</summary>
    ValueTask<IReadOnlyList<StaffFact>> List(UnitRef? unit, string? role, CancellationToken cancellationToken);
}
