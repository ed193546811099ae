using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>发起联办: a street's whistle, a leader's instruction or the minutes of a consultation.</summary>
internal sealed class InitiateJointActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "InitiateJoint", "发起联办", "登记一件跨部门联办事项（街道呼叫、领导批示、会商纪要），识别分类、地点和建议单位。", human: false, [Port("Initiated", "已发起")]);

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.Intake };
        if (visit.Advice() is { } advice)
            visit.File = ClassifyActivity.Advised(visit.File, advice, threshold: null) with { Choice = null, Joint = new Joint() };
        visit.Arm(ClockKinds.Handle, item: null, visit.File.Desk);
        return visit.Pass("Initiated", "case.accepted", $"{visit.File.Desk.Name}受理联办，分类为“{visit.File.Category?.Path ?? "未定"}”。");
    }
}
