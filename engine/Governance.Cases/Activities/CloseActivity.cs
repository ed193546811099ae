using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>办结: nothing is owed any more; what 协办 has not answered falls away.</summary>
internal sealed class CloseActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } =
        Describe("Close", "办结", "办件办结：停止全部时限，未答复的协办任务取消。", human: false, [Port("Closed", "办结")]);

    protected override ActivityResult Enter(Visit visit)
    {
        var file = visit.File;
        foreach (var item in file.WorkItems.Where(item => item.IsOpen))
            file = file.Ended(item, WorkItemStatus.Cancelled, visit.Now);
        visit.File = file.AllStopped(visit.Now) with { Stage = CaseStage.Closing, Status = CaseStatus.Closed, ClosedMicros = visit.Now };
        var method = file.Report is { } report ? ClosingMethods.NameOf(report.Method) : "已办结";
        return visit.Pass("Closed", "case.closed", $"办结，办结方式：{method}。");
    }
}
