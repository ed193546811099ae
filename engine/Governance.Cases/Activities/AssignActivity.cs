using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>内部分派: inside the holder's own subtree; holder and deadline stay.</summary>
internal sealed class AssignActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "Assign", "内部分派", "专管员在本单位内指定科室、站所和经办人；主办单位和时限不变。", human: true, [Port("Assigned", "已分派")]);

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.Handling };
        if (visit.File.OpenItem(WorkItemKind.SignAndHandle) is not { } item)
            return ActivityResult.Fault("没有已签收的承办任务，不能内部分派。");
        visit.TakeOver(item);
        visit.Arm(ClockKinds.FirstContact, item, item.Unit);
        if (item is { OnDuty: true, Assignee: { } watch })
            return visit.Pass("Assigned", "work-item.assigned", $"{item.Unit.Name}当班人{watch.Name}办理。");
        return visit.Wait(item, $"等待{item.Unit.Name}内部分派。");
    }
}
