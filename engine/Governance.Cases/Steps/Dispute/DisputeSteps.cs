using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>The human steps of a dispute, in the order of its flow.</summary>
internal static class DisputeSteps
{
    public static readonly ImmutableArray<HumanStep> All =
    [
        new RiskAssessment(), new RiskReport(), new Diversion(), new MediatorAssignment(), new MediationSession(), new Agreement(), new CourtLink(),
        new Performance(), new CaseReview(), new Amendment(),
    ];

    public static Dispute Of(Casefile file) => file.Dispute ?? new Dispute();
}
