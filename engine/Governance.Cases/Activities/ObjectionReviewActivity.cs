using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>派单异议审核: the case keeps its holder and its clock until this is decided.</summary>
internal sealed class ObjectionReviewActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "ObjectionReview", "派单异议审核", "审核主办单位提出的派单异议：同意则改派，不同意则驳回；第二次异议作出裁定，裁定后不得再提异议。", human: true,
        [Port("Redispatched", "改派"), Port("Refused", "驳回"), Port("Ruled", "裁定")], RoleInput(RoleNames.Dispatcher), LimitInput());

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.Dispatch };
        var role = Role(visit, RoleNames.Dispatcher);
        var item = visit.Open(WorkItemKind.ObjectionReview, visit.File.Desk, role);
        visit.Arm(ClockKinds.ObjectionReview, item, visit.File.Desk);
        return visit.Wait(item, $"{visit.File.Holder.Name}提出派单异议，等待审核。");
    }
}
