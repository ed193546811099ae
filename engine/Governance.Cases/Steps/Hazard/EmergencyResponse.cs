using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>紧急先行处置(应急哨): street, fire brigade and the responsible unit are called at once; people out, gas and power off.</summary>
internal sealed class EmergencyResponse : HumanStep
{
    public override string Name => "EmergencyResponse";

    public override string Title => "紧急先行处置";

    public override string Description => "值班长吹应急哨，通知街道、消防和责任单位 30 分钟内到场；先撤人、停用，险情受控后再派单。";

    public override CaseStage Stage => CaseStage.Dispatch;

    public override string Role => RoleNames.DutyChief;

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
        [new("controlled", "险情已控", "Controlled") { Needs = ["measures"] }, new("reinforced", "请求增援，继续处置", null) { Needs = ["remark"] }];

    public override ImmutableArray<InputDescriptor> Inputs { get; } =
        [new("brigade", "String", "救援队伍") { Description = "同时通知的单位编码。", DefaultValue = "370102-XFD" }];

    public override string? Clock(Casefile file) => ClockKinds.Emergency;

    public override void Begin(Visit visit)
    {
        visit.File = visit.File.Marked("应急哨");
        visit.Ask(visit.At("street"), ClockKinds.ReportIn);
        visit.Ask(visit.Context.Input<string>("brigade") is { Length: > 0 } code ? visit.Facts.Unit(code) : null, ClockKinds.ReportIn);
    }

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [StepFields.Words("measures", "撤人、停用等措施"), StepFields.Words("remark", "现场情况"), StepFields.Photos];
}
