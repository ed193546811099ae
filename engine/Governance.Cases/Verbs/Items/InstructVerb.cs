using Governance.Execution;

namespace Governance.Cases;

/// <summary>批示 on a 呈阅件: opens a 督办 whose report comes back to the leader.</summary>
internal sealed class InstructVerb : WorkItemVerb
{
    public override string Name => "instruct";

    public override string Description => "写明批示意见和办理时限，转承办单位督办；办理情况报告回到您这里。";

    public override string Title(WorkItem item) => "批示";

    public override bool IsPrimary(Casefile file, WorkItem item) => true;

    public override bool Fits(Casefile file, WorkItem item) => item is { Kind: WorkItemKind.LeaderRead, Status: WorkItemStatus.Pending };

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => Instructing.Schema;

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        if (Instructing.Order(call) is { } why)
            return No(why);
        call.TakeUp(item, SideFlows.Supervision, () => Supervising.AskReport(call, call.File.Supervisions[^1]));
        return call.Finish(item, "Instructed", "case.instructed", $"{call.By.Name}作出批示。", call.Text("text"));
    }
}
