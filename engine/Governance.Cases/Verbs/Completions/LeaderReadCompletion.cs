using Governance.Execution;

namespace Governance.Cases;

/// <summary>圈阅: the leader has read it; an order is a verb of its own (批示).</summary>
internal sealed class LeaderReadCompletion : Completion
{
    public override WorkItemKind Kind => WorkItemKind.LeaderRead;

    public override string Title => "圈阅";

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(new VerbField("remark", "圈阅意见", Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item) =>
        Finish(call, item, "Read", "report-up.read", $"{call.By.Name}已圈阅。", call.Text("remark"));
}
