using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>平台审核: quality of the answer, its evidence and the record of contact; before anybody calls the reporter back.</summary>
internal sealed class ReviewActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "Review", "平台审核", "审核答复质量、依据和联系记录；不合格退回重办，存疑的要求现场核查。", human: true,
        [Port("Qualified", "合格"), Port("CheckNeeded", "要求核查"), Port("SentBack", "退回重办")], RoleInput(RoleNames.Reviewer), LimitInput());

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.Review };
        var item = visit.Open(WorkItemKind.Review, visit.File.Desk, Role(visit, RoleNames.Reviewer));
        visit.Arm(ClockKinds.Review, item, visit.File.Desk);
        return visit.Wait(item, "等待平台审核答复。");
    }
}
