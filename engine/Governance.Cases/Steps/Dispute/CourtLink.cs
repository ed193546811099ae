using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>诉调对接/引导诉讼: the court confirms an agreement, or the parties are shown the road that is left, and helped onto it.</summary>
internal sealed class CourtLink : HumanStep
{
    public override string Name => "CourtLink";

    public override string Title => "诉调对接";

    public override string Description => "申请司法确认，或告知仲裁、诉讼等法定途径，协助立案和法律援助。";

    public override CaseStage Stage => CaseStage.Reply;

    public override string Role => RoleNames.Dispatcher;

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
        [new("confirmed", "司法确认", "Confirmed"), new("guided", "已引导法定途径", "Guided") { Needs = ["remark"] }];

    public override string? Clock(Casefile file) => DisputeSteps.Of(file).Agreement is "confirmation" ? ClockKinds.Confirmation : ClockKinds.CourtLink;

    public override string DefaultOf(Casefile file) => DisputeSteps.Of(file).Agreement is "confirmation" ? "confirmed" : "guided";

    public override IEnumerable<StepOutcome> OutcomesOf(Casefile file, WorkItem item) =>
        DisputeSteps.Of(file).Agreement is null ? Outcomes.Where(outcome => outcome.Value is "guided") : Outcomes;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [StepFields.Line("docketNo", "文书或受理编号"), StepFields.Words("remark", "对接情况和告知内容"), StepFields.Files];

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) => outcome.Value is "guided"
        ? call.File.StoppedKind(ClockKinds.Handle, call.Now) with { Dispute = DisputeSteps.Of(call.File) with { Ending = "guided" } }
        : call.File.Marked("司法确认");
}
