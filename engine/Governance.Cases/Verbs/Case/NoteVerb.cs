using Governance.Execution;

namespace Governance.Cases;

/// <summary>备注: by anybody who sees the case.</summary>
internal sealed class NoteVerb : CaseVerb
{
    public override string Name => "note";

    public override string Title => "备注";

    public override string Description => "记录情况，不改变办理进度。";

    public override VerbSchema Schema { get; } = new(new VerbField("text", "备注", Required: true, Format: "textarea"));

    public override bool May(Casefile file, Acting by) => true;

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        call.File = call.File.Noted(Name, call.Text("text")!, call);
        return call.Go("case.noted", $"{call.By.Name}添加备注。");
    }
}
