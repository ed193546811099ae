using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>督办办理: the supervised unit reports within the days of the order.</summary>
internal sealed class SupervisionReplyActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "SupervisionReply", "督办办理", "被督办单位按期报送办理情况报告；期限由督办或批示规定。", human: true, [Port("Reported", "已报告")], RoleInput(RoleNames.Liaison));

    protected override ActivityResult Enter(Visit visit)
    {
        if (visit.File.Owed() is not { } order)
            return ActivityResult.Fault("没有需要报告的督办。");
        // Reported before there was a flow, and nobody has looked at it since.
        if (order.ReportedMicros is { } reported && !visit.File.WorkItems.Any(item => item.Kind == WorkItemKind.SupervisionReview && IsAbout(item, order) && item.CreatedMicros >= reported))
            return visit.Pass("Reported", "supervision.taken-up", "督办报告已经报送。");
        var item = visit.Open(WorkItemKind.SupervisionReply, order.Unit, Role(visit, RoleNames.Liaison)) with { About = order.Id, Remark = order.Text };
        visit.File = visit.File.With(item);
        visit.Arm(ClockKinds.Supervision, item, order.Unit, limit: FormattableString.Invariant($"{order.Days} 工作日"));
        return visit.Wait(item, $"等待{order.Unit.Name}报送督办办理情况。");
    }

    private static bool IsAbout(WorkItem item, Supervised order) => string.Equals(item.About, order.Id, StringComparison.Ordinal);
}

/// <summary>督办审核: whoever ordered accepts the report and lifts the 督办, or asks for another.</summary>
internal sealed class SupervisionReviewActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "SupervisionReview", "督办审核", "下达督办或批示的岗位审核办理情况报告：同意销督，或要求继续办理重新报告。", human: true,
        [Port("Lifted", "同意销督"), Port("Again", "继续督办")], RoleInput(""));

    protected override ActivityResult Enter(Visit visit)
    {
        if (visit.File.Owed() is not { } order)
            return ActivityResult.Fault("没有等待审核的督办报告。");
        var item = visit.Open(WorkItemKind.SupervisionReview, visit.File.Desk, Role(visit, order.Role)) with { About = order.Id, Remark = order.Report };
        visit.File = visit.File.With(item);
        return visit.Wait(item, "督办办理情况报告等待审核。");
    }
}
