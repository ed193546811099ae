using Governance.Execution;

namespace Governance.Cases;

/// <summary>备注 on an item: shown in the case's notes.</summary>
internal sealed class ItemNoteVerb : WorkItemVerb
{
    public override string Name => "note";

    public override string Description => "记录情况，不改变办理进度。";

    public override string Title(WorkItem item) => "备注";

    public override bool Fits(Casefile file, WorkItem item) => item.IsOpen;

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by) || WhoMay.IsLiaison(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(new VerbField("text", "备注", Required: true, Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        call.File = call.File.Noted("note", call.Text("text")!, call);
        return call.Go("case.noted", $"{call.By.Name}添加备注。", item);
    }
}
