using System.Collections.Immutable;
using Governance.Cases.Activities;

namespace Governance.Cases;

/// <summary>现场核实: is it real? Asked before anybody is dispatched; not of what a grid worker saw himself, nor while people are in danger.</summary>
internal sealed class HazardVerify : HumanStep
{
    public override string Name => "HazardVerify";

    public override string Title => "现场核实";

    public override string Description => "由网格员到现场核实隐患是否属实；网格员自己上报的和特急险情免核实。";

    public override WorkItemKind Kind => WorkItemKind.Verify;

    public override CaseStage Stage => CaseStage.Classification;

    public override string Role => RoleNames.Checker;

    public override string LedgerReason => "核实";

    public override string DecisionTitle => "核实结论";

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
    [
        new("real", "属实", "Real"), new("unfounded", "不属实", "Unfounded"), new("unverifiable", "无法核实", "Unverifiable"),
    ];

    public override string? Clock(Casefile file) => ClockKinds.Verify;

    public override UnitRef? UnitOf(Visit visit) => visit.At("street");

    public override (string Port, string Text)? Pass(Visit visit) => visit.File switch
    {
        { Channel: "grid" } => ("Real", "网格员现场上报，免核实。"),
        { Urgency: Urgency.Critical } => ("Real", "特急险情，先处置后核实。"),
        _ => null,
    };

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) => [StepFields.Words("remark", "现场情况", required: true), StepFields.Photos];

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) => outcome.Value is "unfounded"
        ? call.File with { Report = CaseReports.Of(call, "unfounded", call.Text("remark")) }
        : call.File;
}
