using Governance.Execution;

namespace Governance.Cases;

/// <summary>约再访: the reporter was reached and asks to be called at another time. No try in vain, and no answer either.</summary>
internal sealed class AppointVerb : WorkItemVerb
{
    public override string Name => "appoint";

    public override string Description => "接通了但现在不方便的，记下约定的时间；不计为未接通。";

    public override string Title(WorkItem item) => "约再访";

    public override bool Fits(Casefile file, WorkItem item) => item is { Kind: WorkItemKind.FollowUp, Status: WorkItemStatus.Pending };

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(new VerbField("when", "约定的时间", Required: true) { Most = 100, Description = "例如：明天下午三点以后。" });

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        call.File = call.File.Noted(Name, $"约定{call.Text("when")}再访。", call);
        return call.Go("follow-up.appointed", $"{call.By.Name}与诉求人约定再访。", item);
    }
}
