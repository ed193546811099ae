using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>领导阅示: the leader reads (圈阅) or orders (批示).</summary>
internal sealed class LeaderReadActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "LeaderRead", "领导阅示", "把呈阅件送区领导：圈阅，或作出批示并规定报告期限。", human: true,
        [Port("Read", "已圈阅"), Port("Instructed", "已批示")], RoleInput(RoleNames.Leader));

    protected override ActivityResult Enter(Visit visit)
    {
        var paper = visit.File.Notes.LastOrDefault(note => note.Kind is ReportUpVerb.Kind);
        var item = visit.Open(WorkItemKind.LeaderRead, visit.File.Desk, Role(visit, RoleNames.Leader)) with { Remark = paper?.Text };
        visit.File = visit.File.With(item);
        return visit.Wait(item, "等待区领导阅示。");
    }
}
