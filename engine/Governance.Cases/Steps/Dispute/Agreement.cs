using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>签订协议: in writing, or spoken and put on record; both parties may ask the court to confirm it.</summary>
internal sealed class Agreement : HumanStep
{
    public override string Name => "Agreement";

    public override string Title => "签订协议";

    public override string Description => "签订书面协议或登记口头协议；协议生效起 30 日内双方可以共同申请司法确认。";

    public override WorkItemKind Kind => WorkItemKind.Mediation;

    public override CaseStage Stage => CaseStage.SignOff;

    public override string Role => RoleNames.Mediator;

    public override string DecisionTitle => "协议形式";

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
        [new("written", "书面", "Written"), new("oral", "口头", "Oral"), new("confirmation", "申请司法确认", "Confirmation")];

    public override string? Clock(Casefile file) => ClockKinds.Agreement;

    public override UnitRef? UnitOf(Activities.Visit visit) => visit.File.Holder;

    public override PersonRef? AssigneeOf(Casefile file, UnitRef unit) => file.Dispute?.Mediator;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [StepFields.Words("remark", "协议内容", required: true), StepFields.Day("performBy", "约定履行日期"), StepFields.Files];

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) =>
        call.File.StoppedKind(ClockKinds.Handle, call.Now) with { Dispute = DisputeSteps.Of(call.File) with { Agreement = outcome.Value } };
}
