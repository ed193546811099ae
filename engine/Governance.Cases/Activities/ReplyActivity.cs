using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>反馈答复: the unit answers the reporter, before the platform checks the answer.</summary>
internal sealed class ReplyActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "Reply", "反馈答复", "主办单位把办理结果答复诉求人，记录答复方式和内容。", human: true,
        [Port("Delivered", "已送达"), Port("Failed", "送达失败")], RoleInput(RoleNames.Liaison), LimitInput());

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.Reply };
        var item = visit.Open(WorkItemKind.Reply, visit.File.Holder, Role(visit, RoleNames.Liaison));
        visit.Arm(ClockKinds.Reply, item, visit.File.Holder);
        return visit.Wait(item, $"等待{visit.File.Holder.Name}答复诉求人。");
    }
}
