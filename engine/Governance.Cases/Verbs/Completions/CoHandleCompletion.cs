using Governance.Execution;

namespace Governance.Cases;

/// <summary>协办意见: an answer beside the 主办's; nothing waits for it.</summary>
internal sealed class CoHandleCompletion : Completion
{
    public override WorkItemKind Kind => WorkItemKind.CoHandle;

    public override string Title => "提交协办意见";

    public override WorkItemStatus From => WorkItemStatus.Signed;

    public override bool May(WorkItem item, Acting by) => WhoMay.Holds(item, by) || WhoMay.IsLiaison(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(
        new VerbField("result", "协办情况", Required: true, Format: "textarea"),
        new VerbField("attachments", "附件", FieldType.List, Format: "attachments"));

    public override DomainStep Apply(VerbCall call, WorkItem item) =>
        Finish(call, item, "Completed", "work-item.co-handled", $"{item.At.Name}提交协办意见。", call.Text("result"));
}
