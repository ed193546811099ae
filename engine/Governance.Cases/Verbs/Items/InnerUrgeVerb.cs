using Governance.Execution;

namespace Governance.Cases;

/// <summary>催内部: the 专管员 reminds whoever of the unit has it. No 催办 of the platform, and not counted as one.</summary>
internal sealed class InnerUrgeVerb : WorkItemVerb
{
    public override string Name => "urge";

    public override string Description => "提醒本单位经办人抓紧办理；记入流水，不计为平台催办。";

    public override string Title(WorkItem item) => "催内部";

    public override bool Fits(Casefile file, WorkItem item) => item is
    { Kind: WorkItemKind.SignAndHandle or WorkItemKind.CoHandle, Status: WorkItemStatus.Signed, Assignee: not null } or { Kind: WorkItemKind.Approval, IsOpen: true };

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.IsLiaison(item, by) && !by.IsPerson(item.Assignee?.UserName);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(new VerbField("text", "催办内容", Required: true, Format: "textarea") { Most = 500 });

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        call.File = call.File.Noted("urge", call.Text("text")!, call);
        return call.Go("work-item.urged", $"{call.By.Name}催办{item.Assignee?.Name ?? item.At.Name}。", item);
    }
}
