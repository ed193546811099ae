using Governance.Execution;

namespace Governance.Cases;

/// <summary>撤诉 by the reporter, recorded by the desk. A hazard is not the reporter's to withdraw: it goes on without him.</summary>
internal sealed class CaseWithdrawVerb : CaseVerb
{
    /// <summary>附加标记 of a case that goes on although its reporter withdrew.</summary>
    public const string Mark = "诉求人撤诉";

    public override string Name => "withdraw";

    public override string Title => "撤诉";

    public override string Description => "诉求人主动撤回诉求的，写明怎样确认；涉及公共安全的继续办理，不再回访。";

    public override bool IsDanger => true;

    public override bool NeedsReason => true;

    public override bool May(Casefile file, Acting by) => by.IsDesk || by.Is(RoleNames.Caller);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        if (string.Equals(call.File.Type, "hazard", StringComparison.Ordinal))
        {
            call.File = call.File.Marked(Mark) with { Reporter = call.File.Reporter with { FollowUpBy = "none" } };
            return call.Go("case.reporter-withdrew", "诉求人撤诉；涉及公共安全，继续办理。");
        }

        call.File = call.File with
        {
            Report = new HandlingReport("withdrawn", call.Reason!, "诉求人撤诉", "已按您的要求撤销诉求。", null, call.Now, call.By.Name),
            FollowUp = new FollowUpResult(FollowUpResults.Waived, null, Ground: false, null, 0, call.Now, "系统", call.File.Round),
        };
        call.End(CaseStatus.Archived, new Ending(Name, null, "撤诉", call.Reason, call.Now, call.By.Name));
        return call.Go("case.withdrawn", "诉求人撤诉，办件办结。");
    }
}
