using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>剔除审核: the first by the district centre, the second by the review group, never the same person.</summary>
internal sealed class ExclusionReviewActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "ExclusionReview", "剔除审核", "审核考核剔除申请：先由区中心初审，再由复核组复核，两步须由不同的人。", human: true,
        [Port("Agreed", "同意"), Port("Declined", "不同意")], RoleInput(""));

    protected override ActivityResult Enter(Visit visit)
    {
        if (visit.File.Exclusions.LastOrDefault(known => known.Decision is null) is not { } asked)
        {
            // The first step was taken before there was a flow: its node asked for the second one, and nothing is left to ask here.
            return visit.File.Exclusions is [.., { Decision: { } decided }]
                ? visit.Pass(decided is "agree" ? "Agreed" : "Declined", "contest.taken-up", "剔除申请已经审核。")
                : ActivityResult.Fault("没有等待审核的剔除申请。");
        }

        var isFirst = asked.FirstUser is null;
        var item = visit.Open(WorkItemKind.Contest, visit.File.Desk, Role(visit, isFirst ? RoleNames.DutyChief : RoleNames.Supervisor)) with
        {
            Node = isFirst ? ContestCompletion.First : ContestCompletion.Second,
            About = asked.Id,
            Remark = $"{ExclusionGrounds.NameOf(asked.Ground)}：{asked.Text}",
        };
        visit.File = visit.File.With(item);
        return visit.Wait(item, isFirst ? "剔除申请等待初审。" : "剔除申请等待复核。");
    }
}
