using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>子任务并行: children are cases of their own; the parent goes on when all are closed, or done without.</summary>
internal sealed class SubCases : HumanStep
{
    private const int Most = 20;
    private static readonly ImmutableArray<Choice> Types = [new("appeal", "工单"), new("hazard", "隐患")];

    public override string Name => "SubCases";

    public override string Title => "子任务";

    public override string Description => "牵头单位派发子任务，各自成件并行办理；全部办结或豁免后继续。";

    public override CaseStage Stage => CaseStage.Handling;

    public override string Role => RoleNames.Liaison;

    public override string LedgerReason => "子任务并行";

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
    [
        new("open", "派发子任务", null) { Needs = ["title", "text"] }, new("closed", "全部办结（或无需子任务）", "AllClosed"),
        new("waived", "豁免其余子任务", "Waived") { Needs = ["remark"] },
    ];

    public override string? Clock(Casefile file) => ClockKinds.Children;

    public override UnitRef? UnitOf(Visit visit) => visit.File.Holder;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
    [
        StepFields.Line("title", "子任务标题"), StepFields.Words("text", "子任务内容"), StepFields.Unit("unit", "拟派单位"),
        StepFields.Pick("type", "子任务类型", Types, "appeal"), StepFields.Words("remark", "理由或说明"),
    ];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) => outcome.Value switch
    {
        "open" when call.File.Children.Length >= Most => StepRefusals.TooManyChildren(Most),
        "open" when call.Text("unit") is { } code && call.Facts.Unit(code) is null && call.Facts.Missing.Count == 0 => CaseRefusals.UnitUnknown("unit", code),
        "closed" when call.File.Children.Any(child => child.IsOwed) => StepRefusals.ChildrenOpen(),
        _ => null,
    };

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) => outcome.Value switch
    {
        "open" => Opened(call),
        "waived" => call.File with { Children = [.. call.File.Children.Select(child => child.IsOwed ? child with { Status = ChildCase.Waived } : child)] },
        _ => call.File,
    };

    private static Casefile Opened(VerbCall call)
    {
        var type = call.Text("type") ?? "appeal";
        var number = Family.ChildNo(call.File.CaseNo, type, call.File.Children.Length + 1);
        var unit = call.Text("unit") is { } code ? call.Facts.Unit(code) : null;
        return call.File with { Children = call.File.Children.Add(new ChildCase(number, type, call.Text("title")!, call.Text("text")!, unit)) };
    }
}
