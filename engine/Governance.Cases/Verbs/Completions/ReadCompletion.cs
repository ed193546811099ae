using Governance.Execution;

namespace Governance.Cases;

/// <summary>已阅.</summary>
internal sealed class ReadCompletion : Completion
{
    public override WorkItemKind Kind => WorkItemKind.Read;

    public override string Title => "已阅";

    public override bool May(WorkItem item, Acting by) => WhoMay.Holds(item, by) || WhoMay.Belongs(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(new VerbField("remark", "阅后意见", Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item) =>
        Finish(call, item, "Read", "copy.read", $"{item.Unit.Name}已阅。", call.Text("remark"));
}
