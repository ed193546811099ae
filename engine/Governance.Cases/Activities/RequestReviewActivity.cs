using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>申请审批: what a verb asked for is decided by another person; consent takes effect at this node.</summary>
internal sealed class RequestReviewActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "RequestReview", "申请审批", "审批延期、挂账、销账等申请；同意即生效。由申请启动的流程使用。", human: true,
        [Port("Agreed", "同意"), Port("Declined", "不同意")], RoleInput(""));

    protected override ActivityResult Enter(Visit visit)
    {
        if (visit.File.Requests.LastOrDefault(asked => asked is { Decision: null, ReviewId: "" }) is not { } request || PetitionBook.Find(request.Kind) is not { } petition)
        {
            // Agreed to before there was a flow: it goes on from there.
            return visit.File.Hold is { Status: CaseStatus.Shelved }
                ? visit.Pass("Agreed", "shelve.taken-up", "挂账已经批准。")
                : ActivityResult.Fault("没有等待审批的申请。");
        }

        var item = visit.Open(WorkItemKind.RequestReview, visit.File.Desk, Role(visit, petition.Role)) with
        {
            // Who may decide besides depends on what was asked, not on where it was drawn.
            Node = request.Kind,
            About = request.Id,
            ParentId = request.ItemId,
            Remark = request.Summary,
        };
        visit.File = visit.File.With(item).With(request with { ReviewId = item.Id });
        return visit.Wait(item, $"{petition.Title}等待审批。");
    }
}
