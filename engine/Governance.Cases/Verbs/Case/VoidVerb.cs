using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>作废: a case opened by mistake. Nothing is deleted; the flow is cancelled.</summary>
internal sealed class VoidVerb : CaseVerb
{
    public override string Name => "void";

    public override string Title => "作废";

    public override string Description => "误登记的办件作废，流程停止，记录保留。";

    public override bool IsDanger => true;

    public override bool NeedsReason => true;

    public override bool May(Casefile file, Acting by) => by.Is(RoleNames.DutyChief) || by.Is(RoleNames.Admin);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var file = call.File;
        foreach (var item in file.WorkItems.Where(item => item.IsOpen || item.Status == WorkItemStatus.Objected))
            file = file.Ended(item, WorkItemStatus.Cancelled, call.Now);
        file = file.AllStopped(call.Now) with { Status = CaseStatus.Void, Hold = null, ClosedMicros = call.Now };
        ImmutableArray<EngineCommand> cancels =
            [.. before.Instances.Where(instance => instance.Status == InstanceStatus.Running).Select(instance => new EngineCommand.Cancel(instance.Id))];
        return new DomainStep.Go(file, cancels, [new Happening("case.voided", $"{call.By.Name}作废办件。")]);
    }
}
