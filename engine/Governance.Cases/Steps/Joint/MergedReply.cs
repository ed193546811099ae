using System.Collections.Immutable;
using Governance.Cases.Activities;

namespace Governance.Cases;

/// <summary>合并答复: one answer of many units.</summary>
internal sealed class MergedReply : HumanStep
{
    public override string Name => "MergedReply";

    public override string Title => "合并答复";

    public override string Description => "牵头单位把各单位的处置合并成一份答复，送达诉求人。";

    public override CaseStage Stage => CaseStage.Reply;

    public override string Role => RoleNames.Liaison;

    public override string LedgerReason => "答复";

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("delivered", "已送达", "Delivered"), new("failed", "送达失败，稍后再送", null)];

    public override string? Clock(Casefile file) => ClockKinds.Reply;

    public override string DefaultOf(Casefile file) => "delivered";

    public override UnitRef? UnitOf(Visit visit) => visit.File.Holder;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [StepFields.Pick("by", "答复方式", ReplyWays.All, "phone", required: true), StepFields.Words("remark", "答复内容", required: true)];

    public override Casefile Apply(VerbCall call, WorkItem item, StepOutcome outcome) => outcome.Value is "delivered"
        ? call.File.StoppedKind(ClockKinds.Handle, call.Now).StoppedKind(ClockKinds.RoundTwo, call.Now) with
        {
            Reply = new ReplyGiven(call.Text("remark")!, call.Text("by")!, call.Now, call.By.Name, true),
        }
        : call.File;
}
