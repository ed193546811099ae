namespace Governance.Cases;

/// <summary>Who runs a unit's own affairs: leave, rosters, hand-over.</summary>
internal static class UnitOffice
{
    public static bool MayRun(Caller caller, UnitRef unit) =>
        caller.Acting.Is(RoleNames.Admin) || (IsHead(caller.Acting) && unit.IsWithin(caller.Unit));

    public static bool IsHead(Acting by) => by.Is(RoleNames.Liaison) || by.Is(RoleNames.UnitLeader);
}
