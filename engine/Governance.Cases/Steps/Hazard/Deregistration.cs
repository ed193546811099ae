using System.Collections.Immutable;
using Governance.Cases.Activities;

namespace Governance.Cases;

/// <summary>销号审批: a hazard goes only when a leader says that it is gone.</summary>
internal sealed class Deregistration : HumanStep
{
    public override string Name => "Deregistration";

    public override string Title => "销号审批";

    public override string Description => "监管单位领导审批销号；同意的办结归档，不同意的退回整改。";

    public override WorkItemKind Kind => WorkItemKind.Approval;

    public override CaseStage Stage => CaseStage.SignOff;

    public override string Role => RoleNames.UnitLeader;

    public override string LedgerReason => "审批";

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("agreed", "同意", "Agreed"), new("sent-back", "退回", "SentBack") { Needs = ["remark"] }];

    public override string? Clock(Casefile file) => ClockKinds.SignOff;

    public override UnitRef? UnitOf(Visit visit) => visit.File.Holder;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) => [StepFields.Words("remark", "审批意见")];

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) => outcome.Value is "agreed"
        ? call.File.StoppedKind(ClockKinds.Handle, call.Now) with { Report = CaseReports.Of(call, "solved", call.Text("remark")) }
        : call.File with { Returns = call.File.Returns + 1, Hazard = HazardSteps.Of(call.File) with { OrderedMicros = call.Now } };
}
