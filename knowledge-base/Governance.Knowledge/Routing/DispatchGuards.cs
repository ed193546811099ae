using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>What may never be dispatched, whoever asks.</summary>
public static class DispatchGuards
{
    /// <summary>Why a unit may not lead under a clause; empty when it may.</summary>
    /// <param name="duty">The clause; none for a dispatch by 指定.</param>
    public static ImmutableArray<GuardRefusal> Check(
        Organisation organisation, OrgUnit unit, Duty? duty, ImmutableArray<UnitCode> excluded)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(unit);
        var found = ImmutableArray.CreateBuilder<GuardRefusal>();
        if (duty is { Kind: DutyKind.Reclaimed } && unit.IsStreetOrBelow)
            found.Add(new(GuardRule.Reclaimed, unit.Code, $"“{duty.Name}”（{duty.Id}）属上级收回事项，不得派给{unit.ShortName}。"));
        if (duty is { RequiresEnforcement: true } && unit is { IsStreetOrBelow: true, Enforcement: Enforcement.None })
            found.Add(new(GuardRule.EnforcementPower, unit.Code, $"“{duty.Name}”（{duty.Id}）需要执法权，{unit.ShortName}没有执法权，不得主办。"));
        if (unit.Kind is UnitKind.Community or UnitKind.Grid && duty?.Level != DutyLevel.Community)
            found.Add(new(GuardRule.CommunityLead, unit.Code, $"社区只主办自治、便民和调解事项，{unit.ShortName}可由街道内部分派或协助。"));
        if (excluded.Any(accused => organisation.IsWithin(unit.Code, accused)))
            found.Add(new(GuardRule.Excluded, unit.Code, $"{unit.ShortName}是被反映单位或其下属，须回避。"));
        return found.ToImmutable();
    }
}
