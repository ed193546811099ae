using Governance.Execution;

namespace Governance.Cases;

/// <summary>签收.</summary>
internal sealed class SignVerb : WorkItemVerb
{
    public override string Name => "sign";

    public override string Description => "签收后开始办理，由专管员在单位内分派。";

    public override string Title(WorkItem item) => "签收";

    public override bool IsPrimary(Casefile file, WorkItem item) => true;

    public override bool Fits(Casefile file, WorkItem item) =>
        item is { Kind: WorkItemKind.SignAndHandle or WorkItemKind.CoHandle, Status: WorkItemStatus.Pending };

    public override bool May(Casefile file, WorkItem item, Acting by) => WhoMay.HasRole(item, by) || (item.OnDuty && WhoMay.Holds(item, by));

    public override DomainStep Apply(VerbCall call, WorkItem item)
    {
        var signed = item with { Status = WorkItemStatus.Signed, SignedMicros = call.Now, SignedBy = call.By.Name };
        call.File = call.File.With(signed);
        if (item.Kind == WorkItemKind.SignAndHandle)
            call.File = call.File.Stopped(item.Id, call.Now);
        return call.Go("work-item.signed", $"{item.Unit.Name}签收。", signed,
            // A case taken straight to another node is signed there; nothing waits for it.
            call.WaitsAt(item, "Governance.Dispatch") || item.IsAside ? "Signed" : null);
    }
}
