using System.Collections.Immutable;
using Governance.Cases.Activities;

namespace Governance.Cases;

/// <summary>整改: done by the responsible party outside; the regulator answers for the case meanwhile and records what came.</summary>
internal sealed class Rectification : HumanStep
{
    public override string Name => "Rectification";

    public override string Title => "整改";

    public override string Description => "等待责任主体整改并提交整改报告；可以申请延期，拒不整改或无力整改的另行处理。";

    public override CaseStage Stage => CaseStage.Handling;

    public override string Role => RoleNames.Handler;

    public override string LedgerReason => "等待责任主体整改";

    public override string DecisionTitle => "整改情况";

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
    [
        new("completed", "整改完成", "Completed"), new("extension", "申请延期", "ExtensionAsked"), new("refused", "拒不整改", "Refused"),
        new("unable", "无力整改", "Unable"),
    ];

    public override string? Clock(Casefile file) => ClockKinds.Rectify;

    public override string? LimitOf(Casefile file) => HazardSteps.Of(file).Days is { } days ? FormattableString.Invariant($"{days} 自然日") : null;

    public override long? StartOf(Casefile file) => HazardSteps.Of(file).OrderedMicros;

    public override UnitRef? UnitOf(Visit visit) => visit.File.Holder;

    public override PersonRef? AssigneeOf(Casefile file, UnitRef unit) => HazardSteps.HandlerOf(file, unit);

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) => [StepFields.Words("remark", "整改报告或情况", required: true), StepFields.Photos];

    // What its owner cannot put right is the district's to see to.
    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        if (outcome.Value is not "extension")
            PartyAsking.Withdraw(call, HazardSteps.Of(call.File).Party);
        return outcome.Value is "unable"
            ? call.File.Marked("无力整改") with { Hazard = HazardSteps.Of(call.File) with { Listed = true } }
            : call.File;
    }
}
