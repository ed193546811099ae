using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>定级: 一般 or 重大 by law, 紧急险情 where people must get out first; and who is responsible.</summary>
internal sealed class HazardGrading : HumanStep
{
    public override string Name => "HazardGrading";

    public override string Title => "定级";

    public override string Description => "确定隐患等级（一般、重大）和责任监管单位；紧急险情先行处置。网格上报的一般隐患、责任明确的自动定级。";

    public override CaseStage Stage => CaseStage.Classification;

    public override string Role => RoleNames.Dispatcher;

    public override string DecisionTitle => "隐患等级";

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
    [
        new("general", "一般", "General"), new("major", "重大", "Major") { Needs = ["remark"] }, new("emergency", "紧急险情", "Emergency"),
    ];

    public override string RoleOf(Casefile file) => file.Plan?.Disposition == Disposition.DutyChief ? RoleNames.DutyChief : Role;

    public override string? Clock(Casefile file) => ClockKinds.Grading;

    public override string DefaultOf(Casefile file) => file.Urgency == Urgency.Critical ? "emergency" : "general";

    public override (string Port, string Text)? Pass(Visit visit)
    {
        if (visit.File is not { Choice: { } choice, Urgency: Urgency.Normal })
            return null;
        visit.File = visit.File with { Hazard = HazardSteps.Of(visit.File) with { Grade = HazardGrade.General } };
        return ("General", $"自动定为一般隐患，派往{choice.Unit.Name}。");
    }

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
    [
        StepFields.Unit("unit", "责任监管单位", file.Choice?.Unit.Code ?? file.Plan?.Candidates.FirstOrDefault()?.Unit.Code) with { Required = true },
        StepFields.Units("coUnits", "协办单位"), StepFields.Words("remark", "定级依据"),
    ];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) => Choose(call).Refusal;

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var grave = outcome.Value is "major" or "emergency";
        var file = call.File with
        {
            Choice = Choose(call).Value,
            Hazard = HazardSteps.Of(call.File) with
            {
                Grade = grave ? HazardGrade.Major : HazardGrade.General,
                Emergency = outcome.Value is "emergency",
                Listed = outcome.Value is "major",
            },
        };
        return grave ? file.Marked("重大隐患") : file;
    }

    private static Result<DispatchChoice> Choose(VerbCall call) => UnitChoice.Read(call, call.Text("remark") ?? "隐患定级时确定。", final: false);
}
