using Governance.Execution;

namespace Governance.Cases;

/// <summary>退改 by the unit's leader, 退回重办 by the platform's reviewer: the same people handle it again.</summary>
internal sealed class SendBackVerb : WorkItemVerb
{
    public override string Name => "send-back";

    public override string Description => "写明哪里不合格，退回承办人重新办理。";

    public override bool IsDanger => true;

    public override bool NeedsReason => true;

    public override string Title(WorkItem item) => item.Kind == WorkItemKind.Review ? "退回重办" : "退改";

    public override bool Fits(Casefile file, WorkItem item) =>
        item is { Kind: WorkItemKind.Approval or WorkItemKind.Review, Step: null, Status: WorkItemStatus.Pending, Delegator: null };

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by);

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var review = item.Kind == WorkItemKind.Review;
        call.File = call.File.With(item.Done("SentBack", call.By.Name, call.Now, call.Reason)).Stopped(item.Id, call.Now);
        if (review)
            call.File = call.File with { Returns = call.File.Returns + 1 };
        return call.Go(review ? "review.sent-back" : "approval.sent-back", review ? "平台审核不合格，退回重办。" : $"{item.Unit.Name}审签退改。", item, "SentBack");
    }
}
