using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>The human steps of whistles, consultations and joint cases.</summary>
internal static class JointSteps
{
    public static readonly ImmutableArray<HumanStep> All =
    [
        new WhistleCheck(), new LeadAssignment(), new ReportIn(), ReportInMember.Instance, new ConsultationStep(), OpinionMember.Instance, new SubCases(),
        new JointFeedback(), new WhistleGrading(), new MergedReply(), new MinutesToCatalogue(),
    ];

    public static readonly ImmutableArray<Choice> Kinds = [new("appeal", "群众诉求"), new("enforcement", "综合执法"), new("emergency", "应急处置")];

    public static Joint Of(Casefile file) => file.Joint ?? new Joint();

    public static bool Same(UnitRef a, UnitRef b) => string.Equals(a.Code, b.Code, StringComparison.Ordinal);

    /// <summary>Whether every member item beside an item is done, or its time is over.</summary>
    public static bool AllInOrLate(Casefile file, WorkItem lead, long now) => file.WorkItems
        .Where(item => item.IsOpen && string.Equals(item.ParentId, lead.Id, StringComparison.Ordinal))
        .All(item => file.Clocks.Any(clock => string.Equals(clock.ItemId, item.Id, StringComparison.Ordinal) && clock.DueMicros <= now));
}
