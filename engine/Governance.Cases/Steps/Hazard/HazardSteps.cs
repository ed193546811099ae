using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>The human steps of a hazard, in the order of its flow.</summary>
internal static class HazardSteps
{
    public static readonly ImmutableArray<HumanStep> All =
    [
        new HazardRegister(), new HazardVerify(), new HazardGrading(), new EmergencyResponse(), new RectifyNotice(), new Rectification(),
        new RectifyExtension(), new Reinspection(), new EnforcementTransfer(), new Listing(), new Deregistration(),
    ];

    public static Hazard Of(Casefile file) => file.Hazard ?? new Hazard();

    /// <summary>Who handles it inside the holder: the person it was assigned to.</summary>
    public static PersonRef? HandlerOf(Casefile file, UnitRef unit) => file.WorkItems
        .LastOrDefault(item => item.Kind == WorkItemKind.SignAndHandle && string.Equals(item.Unit.Code, unit.Code, StringComparison.Ordinal))?.Assignee;
}
