using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>风险即报: 派出所 and 政法委 have it within 24 hours; they act on their own items, the desk answers for the joint control.</summary>
internal sealed class RiskReport : HumanStep
{
    public override string Name => "RiskReport";

    public override string Title => "风险即报";

    public override string Description => "高风险或激化的纠纷即报派出所和政法委，24 小时内四方会商，落实稳控责任人。";

    public override CaseStage Stage => CaseStage.Classification;

    public override string Role => RoleNames.Dispatcher;

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
        [new("controlled", "已会商稳控", "Controlled") { Needs = ["keeper", "remark"] }];

    public override ImmutableArray<InputDescriptor> Inputs { get; } =
    [
        new("committee", "String", "政法委") { Description = "同时报送的单位编码。", DefaultValue = "370102-ZFW" },
    ];

    public override string? Clock(Casefile file) => ClockKinds.RiskReport;

    public override string DefaultOf(Casefile file) => "controlled";

    public override void Begin(Visit visit)
    {
        visit.File = visit.File.Marked("高风险");
        visit.Ask(visit.At("line:GA"), ClockKinds.RiskReport);
        visit.Ask(visit.Context.Input<string>("committee") is { Length: > 0 } code ? visit.Facts.Unit(code) : null, ClockKinds.RiskReport);
    }

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [StepFields.Line("keeper", "稳控责任人"), StepFields.Words("remark", "会商结论和稳控措施")];
}
