using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Who should handle a matter, and why.</summary>
/// <param name="Lead">主办; none where nothing is dispatched (answers on the spot).</param>
/// <param name="Support">协办.</param>
/// <param name="IsFallback">No clause fits: 属地街道牵头 by 指定, or the district centre. Never automatic.</param>
/// <param name="Candidates">Ranked; the ones a guard refuses come last with their reasons.</param>
public sealed record Routing(
    UnitCode? Lead,
    ImmutableArray<UnitCode> Support,
    double Confidence,
    bool IsFallback,
    string Reason,
    ImmutableArray<DispatchCandidate> Candidates);

/// <param name="Confidence">0 to 1: category × place × how specific the clause is.</param>
/// <param name="Duty">The clause; none for the fallback.</param>
/// <param name="PlaceConfidence">Share of the place in <paramref name="Confidence"/>; 1 where the clause covers the whole district.</param>
/// <param name="ModelConfidence">Share of the category in <paramref name="Confidence"/>.</param>
/// <param name="Refusals">Guards that forbid this unit to lead; empty for a candidate that may.</param>
public sealed record DispatchCandidate(
    UnitCode Unit,
    string UnitName,
    ImmutableArray<UnitCode> Support,
    double Confidence,
    DutyEvidence? Duty,
    double PlaceConfidence,
    double ModelConfidence,
    ImmutableArray<GuardRefusal> Refusals);

/// <summary>The clause as shown beside a dispatch.</summary>
public sealed record DutyEvidence(DutyId Id, string Name, string Text, DutyKind Kind, DutyLevel Level, AreaLogic Area, bool RequiresEnforcement, string Basis)
{
    internal static DutyEvidence Of(Duty duty) =>
        new(duty.Id, duty.Name, duty.Text, duty.Kind, duty.Level, duty.Area, duty.RequiresEnforcement, duty.Basis);
}

public enum GuardRule
{
    /// <summary>上级收回事项不得派给街道、社区.</summary>
    Reclaimed,

    /// <summary>需执法权事项不得派给无执法权的单位.</summary>
    EnforcementPower,

    /// <summary>社区仅在自治、便民、纠纷事项中主办.</summary>
    CommunityLead,

    /// <summary>回避: the unit complained of, and everything below it.</summary>
    Excluded,

    /// <summary>The clause needs a place that is not known.</summary>
    PlaceUnknown,
}

/// <param name="Reason">A Chinese sentence.</param>
public sealed record GuardRefusal(GuardRule Rule, UnitCode? Unit, string Reason);
