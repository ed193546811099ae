using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>告知/责令整改: street and community may persuade and inform; only who has 执法权 orders.</summary>
internal sealed class RectifyNotice : HumanStep
{
    public override string Name => "RectifyNotice";

    public override string Title => "告知或责令整改";

    public override string Description => "向责任主体送达告知单，或由有执法权的单位责令限期整改、停产停用，并定整改期限。";

    public override CaseStage Stage => CaseStage.Reply;

    public override string Role => RoleNames.Handler;

    public override string DecisionTitle => "文书";

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
    [
        new("notice", "告知单", "Notice"), new("order", "责令限期整改", "Order") { Needs = ["basis"] },
        new("suspension", "停产停用", "Suspension") { Needs = ["basis"] },
    ];

    public override string? Clock(Casefile file) => ClockKinds.Notice;

    public override UnitRef? UnitOf(Visit visit) => visit.File.Holder;

    public override PersonRef? AssigneeOf(Casefile file, UnitRef unit) => HazardSteps.HandlerOf(file, unit);

    // From here on the unit works step by step; its signing has done its part.
    public override void Begin(Visit visit) => visit.EndHandling("Signed");

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
    [
        StepFields.Line("party", "责任主体", required: true),
        new VerbField("days", "整改期限（日）", FieldType.Whole, Required: true) { Description = "1 到 365。" },
        StepFields.Words("remark", "隐患情况和整改要求", required: true), StepFields.Words("basis", "法律依据"), StepFields.Files,
    ];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) => call.Whole("days") is not (>= 1 and <= 365)
        ? CaseRefusals.FieldWrong("days", "整改期限（日）", "应为 1 到 365 的整数。")
        : outcome.Value is not "notice" && call.Facts.Enforces(item.Unit.Code) == false ? StepRefusals.NoEnforcement(item.Unit.Name, outcome.Title) : null;

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) => call.File with
    {
        Hazard = HazardSteps.Of(call.File) with { Order = outcome.Value, Party = call.Text("party"), Days = call.Whole("days"), OrderedMicros = call.Now },
    };
}
