using Governance.Execution;

namespace Governance.Cases;

/// <summary>审签同意.</summary>
internal sealed class SignOffVerb : WorkItemVerb
{
    public override string Name => "sign-off";

    public override string Description => "同意办理结果和答复口径，由专管员答复诉求人。";

    public override string Title(WorkItem item) => "审签同意";

    public override bool IsPrimary(Casefile file, WorkItem item) => true;

    public override bool Fits(Casefile file, WorkItem item) => item is { Kind: WorkItemKind.Approval, Step: null, Status: WorkItemStatus.Pending, Delegator: null };

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.Holds(item, by);

    public override VerbSchema Schema(Casefile file, WorkItem item) => new(new VerbField("opinion", "审签意见", Format: "textarea"));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        return call.Finish(item, "Agreed", "approval.agreed", $"{item.Unit.Name}审签同意。", call.Text("opinion"));
    }
}
