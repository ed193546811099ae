using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>Plain steps that shared flows are drawn with; node text, unit and role say what each is for.</summary>
internal static class SharedSteps
{
    public static readonly ImmutableArray<HumanStep> All = [new Decide(), new Inform(), new Account()];
}

/// <summary>审批 of anything.</summary>
internal sealed class Decide : HumanStep
{
    public override string Name => "Decide";

    public override string Title => "审批";

    public override string Description => "由指定单位和岗位审批；同意、不同意或退回补充。";

    public override WorkItemKind Kind => WorkItemKind.Approval;

    public override CaseStage Stage => CaseStage.SignOff;

    public override string Role => RoleNames.UnitLeader;

    public override string LedgerReason => "审批";

    public override ImmutableArray<StepOutcome> Outcomes { get; } =
        [new("agreed", "同意", "Agreed"), new("declined", "不同意", "Declined") { Needs = ["remark"] }, new("sent-back", "退回补充", "SentBack") { Needs = ["remark"] }];

    public override string? Clock(Casefile file) => ClockKinds.SignOff;

    public override UnitRef? UnitOf(Activities.Visit visit) => visit.File.Holder;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) => [StepFields.Words("remark", "意见"), StepFields.Files];
}

/// <summary>告知 the reporter: nothing that touches him is decided behind his back.</summary>
internal sealed class Inform : HumanStep
{
    public override string Name => "Inform";

    public override string Title => "告知诉求人";

    public override string Description => "把决定告知诉求人并记录；匿名或没有留电话的自动通过。";

    public override CaseStage Stage => CaseStage.Reply;

    public override string Role => RoleNames.Liaison;

    public override string LedgerReason => "答复";

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("told", "已告知", "Told"), new("unreached", "未接通，稍后再告", null)];

    public override string? Clock(Casefile file) => ClockKinds.Reply;

    public override string DefaultOf(Casefile file) => "told";

    public override UnitRef? UnitOf(Activities.Visit visit) => visit.File.Holder;

    public override (string Port, string Text)? Pass(Activities.Visit visit) =>
        visit.File.Reporter is { Anonymous: true } or { Phone: null } ? ("Told", "诉求人匿名或没有留电话，免告知。") : null;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) =>
        [StepFields.Pick("by", "告知方式", ReplyWays.All, "phone", required: true), StepFields.Words("remark", "告知内容", required: true)];
}

/// <summary>情况反馈: a unit gives account of what it was asked for.</summary>
internal sealed class Account : HumanStep
{
    public override string Name => "Account";

    public override string Title => "情况反馈";

    public override string Description => "由指定单位反馈办理情况；没有办完的可以先报进展。";

    public override CaseStage Stage => CaseStage.Handling;

    public override string Role => RoleNames.Liaison;

    public override ImmutableArray<StepOutcome> Outcomes { get; } = [new("done", "已完成", "Done"), new("progress", "报告进展，继续办理", null)];

    public override string? Clock(Casefile file) => ClockKinds.Feedback;

    public override string DefaultOf(Casefile file) => "done";

    public override UnitRef? UnitOf(Activities.Visit visit) => visit.File.Holder;

    public override ImmutableArray<VerbField> Fields(Casefile file, WorkItem item) => [StepFields.Words("remark", "情况", required: true), StepFields.Files];
}
