using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>履行回访: was the agreement kept? Urged as often as it takes; who goes back on it is shown the court.</summary>
internal sealed class Performance : HumanStep
{
    public override string Name => "Performance";

    public override string Title => "履行回访";

    public override string Description => "协议签订后 30 日内回访履行情况：未履行的督促，反悔的引导司法确认或诉讼。";

    public override CaseStage Stage => CaseStage.FollowUp;

    public override string Role => RoleNames.Mediator;

    public override string DecisionTitle => "履行情况";

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
        [new("performed", "已履行", "Performed"), new("urged", "未履行，已督促", null) { Needs = ["remark"] }, new("reneged", "反悔", "Reneged") { Needs = ["remark"] }];

    public override string? Clock(Casefile file) => ClockKinds.Performance;

    public override UnitRef? UnitOf(Activities.Visit visit) => visit.File.Holder;

    public override PersonRef? AssigneeOf(Casefile file, UnitRef unit) => file.Dispute?.Mediator;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) => [StepFields.Words("remark", "回访情况"), StepFields.Files];

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var dispute = DisputeSteps.Of(call.File);
        return call.File with
        {
            Dispute = outcome.Value is "urged" ? dispute with { Urges = dispute.Urges + 1 } : dispute with { Ending = outcome.Value },
        };
    }
}
