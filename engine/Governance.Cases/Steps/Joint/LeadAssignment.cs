using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>确定牵头与协办: the lead becomes the holder, everybody is called.</summary>
internal sealed class LeadAssignment : HumanStep
{
    public override string Name => "LeadAssignment";

    public override string Title => "确定牵头与协办";

    public override string Description => "确定一个牵头单位和若干协办单位；牵头单位成为主办单位。";

    public override CaseStage Stage => CaseStage.Dispatch;

    public override string Role => RoleNames.Dispatcher;

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("assigned", "已确定", "Assigned")];

    public override string? Clock(Casefile file) => ClockKinds.Dispatch;

    public override string DefaultOf(Casefile file) => "assigned";

    public override (string Port, string Text)? Pass(Activities.Visit visit)
    {
        if (visit.File.Joint is not { Kind: "emergency", Lead: { } lead })
            return null;
        visit.File = visit.File with { Holder = lead };
        return ("Assigned", $"应急哨由{lead.Name}牵头。");
    }

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
    [
        StepFields.Unit("unit", "牵头单位", JointSteps.Of(file).Called.FirstOrDefault()?.Code) with { Required = true },
        StepFields.Units("coUnits", "协办单位"), StepFields.Words("remark", "说明"),
    ];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) => Choose(call).Refusal;

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var (choice, joint) = (Choose(call).Value, JointSteps.Of(call.File));
        var others = choice.CoUnits.IsEmpty ? joint.Called.Where(unit => !JointSteps.Same(unit, choice.Unit)) : choice.CoUnits;
        return call.File with { Holder = choice.Unit, Joint = joint with { Lead = choice.Unit, Called = [choice.Unit, .. others] } };
    }

    private static Result<DispatchChoice> Choose(VerbCall call) => UnitChoice.Read(call, call.Text("remark") ?? "", final: false);
}
