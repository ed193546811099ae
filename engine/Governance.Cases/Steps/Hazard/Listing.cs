using System.Collections.Immutable;
using Governance.Cases.Activities;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>重大隐患挂牌督办: on the list with the 五落实 until it is put right; general hazards pass by.</summary>
internal sealed class Listing : HumanStep
{
    public override string Name => "Listing";

    public override string Title => "挂牌督办";

    public override string Description => "重大隐患和无力整改的挂牌督办，落实责任、措施、资金、时限、预案；整改到位后摘牌。一般隐患自动通过。";

    public override CaseStage Stage => CaseStage.FollowUp;

    public override string Role => RoleNames.DutyChief;

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
    [
        new("listed", "挂牌", "Listed") { Needs = ["duty", "measures", "funds", "deadline", "plan"] }, new("delisted", "摘牌", "Delisted") { Needs = ["remark"] },
    ];

    public override ImmutableArray<PortDescriptor> MorePorts { get; } = [new("NotNeeded", "免挂牌")];

    public override string? Clock(Casefile file) => ClockKinds.Listing;

    public override (string Port, string Text)? Pass(Visit visit) => HazardSteps.Of(visit.File).Listed ? null : ("NotNeeded", "一般隐患，免挂牌督办。");

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
    [
        StepFields.Line("duty", "责任落实"), StepFields.Line("measures", "措施落实"), StepFields.Line("funds", "资金落实"), StepFields.Day("deadline", "时限落实"),
        StepFields.Line("plan", "预案落实"), StepFields.Words("remark", "挂牌或摘牌意见"),
    ];

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome)
    {
        var listed = outcome.Value is "listed";
        var file = call.File with { Hazard = HazardSteps.Of(call.File) with { Listed = listed, OrderedMicros = call.Now } };
        return listed ? file.Marked("挂牌督办") : file with { Marks = [.. file.Marks.Where(mark => mark is not "挂牌督办")] };
    }
}
