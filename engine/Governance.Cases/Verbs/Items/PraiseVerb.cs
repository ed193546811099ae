using Governance.Execution;

namespace Governance.Cases;

/// <summary>表扬转单位: what the reporter praised is told to the unit that did it.</summary>
internal sealed class PraiseVerb : WorkItemVerb
{
    private const string Mark = "表扬";

    public override string Name => "praise";

    public override string Description => "诉求人表扬承办单位或个人的，记下原话，承办单位在办件里看到。";

    public override string Title(WorkItem item) => "表扬转单位";

    public override bool Fits(Casefile file, WorkItem item) => item is { Kind: WorkItemKind.FollowUp, Status: WorkItemStatus.Pending } && file.Dispatch is not null;

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(new VerbField("text", "表扬的话", Required: true, Format: "textarea") { Most = 500 });

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        call.File = call.File.Noted(Name, call.Text("text")!, call).Marked(Mark);
        return call.Go("follow-up.praised", $"诉求人的表扬转{call.File.Dispatch!.Unit.Name}。", item);
    }
}
