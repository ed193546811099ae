using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>Every human step of disputes, hazards, joint cases and shared flows.</summary>
internal static class StepBook
{
    public static readonly ImmutableArray<HumanStep> All = [.. DisputeSteps.All, .. HazardSteps.All, .. JointSteps.All, .. SharedSteps.All];

    private static readonly FrozenDictionary<string, HumanStep> ByType = All.ToFrozenDictionary(step => step.Type, StringComparer.Ordinal);

    /// <param name="type">Activity type, such as <c>Governance.Mediation</c>; null for the appeal's own items.</param>
    public static HumanStep? Find(string? type) => type is null ? null : ByType.GetValueOrDefault(type);
}
