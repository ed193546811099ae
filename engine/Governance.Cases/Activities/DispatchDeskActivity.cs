using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>人工分拨: a person decides what the machine would not, with the top three and their evidence before him.</summary>
internal sealed class DispatchDeskActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "DispatchDesk", "人工分拨", "由分拨员（特急、重大由值班长，违纪线索由纪检机关）确定主办和协办单位。", human: true,
        [Port("Dispatched", "派单")], RoleInput(RoleNames.Dispatcher), LimitInput());

    protected override ActivityResult Enter(Visit visit)
    {
        var plan = visit.File.Plan;
        visit.File = visit.File with { Stage = CaseStage.Dispatch };
        var unit = plan?.Decider ?? visit.File.Desk;
        var role = plan?.Disposition switch
        {
            Disposition.DutyChief => RoleNames.DutyChief,
            Disposition.Discipline => RoleNames.Liaison,
            _ => Role(visit, RoleNames.Dispatcher),
        };
        var item = visit.Open(WorkItemKind.Dispatch, unit, role);
        visit.Arm(ClockKinds.Dispatch, item, unit);
        return visit.Wait(item, $"等待{RoleNames.NameOf(role)}分拨。");
    }
}
