using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>联合处置反馈: what all of them did, in one report by the lead.</summary>
internal sealed class JointFeedback : HumanStep
{
    public override string Name => "JointFeedback";

    public override string Title => "联合处置反馈";

    public override string Description => "牵头单位汇总各单位处置情况，一并反馈。";

    public override CaseStage Stage => CaseStage.Handling;

    public override string Role => RoleNames.Liaison;

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("reported", "已反馈", "Reported")];

    public override string? Clock(Casefile file) => ClockKinds.Feedback;

    public override string DefaultOf(Casefile file) => "reported";

    public override UnitRef? UnitOf(Visit visit) => visit.File.Holder;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [StepFields.Pick("method", "办结方式", ClosingMethods.All, "solved", required: true), NextAnswer.Asked, StepFields.Words("remark", "联合处置情况", required: true), StepFields.Photos];

    public override Refusal? Refuse(VerbCall call, WorkItem item, StepOutcome outcome) => NextAnswer.Refuse(call, call.Text("method")!);

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) =>
        call.File with { Report = CaseReports.Of(call, call.Text("method")!, call.Text("remark")) };
}
