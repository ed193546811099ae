using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>回访: reached, solved, satisfied? Anonymous reporters and those who asked for none are not called.</summary>
internal sealed class FollowUpActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "FollowUp", "回访", "回访诉求人；对结果或过程不满意且有理的重办（最多两次），两天内三次未接通的发短信链接，一天后仍未答的按回访不通处理。", human: true,
        [
            Port("Redo", "不满意可重办"), Port("Satisfied", "满意"), Port("Unsatisfied", "不满意不重办"), Port("Unreached", "回访不通"),
            Port("Waived", "免回访"),
        ],
        RoleInput(RoleNames.Caller), LimitInput());

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.FollowUp, FollowUpTries = 0, FollowUpMisses = [], FollowUpSmsMicros = null };
        if (visit.File.Reporter is { Anonymous: true } or { Phone: null } or { FollowUpBy: "none" })
        {
            visit.File = visit.File with
            {
                FollowUp = new FollowUpResult(FollowUpResults.Waived, null, Ground: false, null, 0, visit.Now, "系统", visit.File.Round),
            };
            return visit.Pass("Waived", "follow-up.waived", "诉求人匿名、没有留电话或要求免打扰，免回访。");
        }

        var item = visit.Open(WorkItemKind.FollowUp, visit.File.Desk, Role(visit, RoleNames.Caller));
        if (OneFollowUp.IsShared(visit.File))
        {
            visit.File = visit.File.With(item = OneFollowUp.Rested(item));
            return visit.Wait(item, "同一次反映的各件都办完后一并回访。");
        }

        visit.Arm(ClockKinds.FollowUp, item, visit.File.Desk);
        return visit.Wait(item, "等待回访诉求人。");
    }
}
