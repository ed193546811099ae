using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>核哨分哨: the centre checks the whistle and says who shall come; an emergency is not checked.</summary>
internal sealed class WhistleCheck : HumanStep
{
    public override string Name => "WhistleCheck";

    public override string Title => "核哨分哨";

    public override string Description => "区中心核对哨源：有效的分给有关单位，不该吹的写明理由退哨；应急哨免核直达。";

    public override CaseStage Stage => CaseStage.Classification;

    public override string Role => RoleNames.Dispatcher;

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
        [new("valid", "有效", "Valid") { Needs = ["units"] }, new("returned", "退哨", "Returned") { Needs = ["remark"] }];

    public override ImmutableArray<PortDescriptor> MorePorts { get; } = [new("Emergency", "应急直达")];

    public override string? Clock(Casefile file) => ClockKinds.WhistleCheck;

    public override string DefaultOf(Casefile file) => "valid";

    public override (string Port, string Text)? Pass(Visit visit)
    {
        if (visit.File.Urgency != Urgency.Critical || visit.File.Plan?.Candidates is not [var first, ..])
            return null;
        visit.File = visit.File.Marked("应急哨") with
        {
            Joint = JointSteps.Of(visit.File) with { Kind = "emergency", Lead = first.Unit, Called = [first.Unit, .. first.CoUnits] },
        };
        return ("Emergency", $"应急哨直达{first.Unit.Name}等 {1 + first.CoUnits.Length} 家单位。");
    }

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
    [
        StepFields.Pick("kind", "哨种", JointSteps.Kinds, "appeal"), StepFields.Units("units", "应哨单位"), StepFields.Words("remark", "核哨意见"),
    ];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) => call.Units("units").Refusal;

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) => outcome.Value is "valid"
        ? call.File with { Joint = JointSteps.Of(call.File) with { Kind = call.Text("kind") ?? "appeal", Called = call.Units("units").Value } }
        : call.File with { Report = CaseReports.Of(call, "explained", call.Text("remark")) };
}
