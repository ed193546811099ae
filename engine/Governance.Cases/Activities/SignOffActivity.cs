using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>单位审签: a unit's answer leaves it only after its leader agreed.</summary>
internal sealed class SignOffActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "SignOff", "单位审签", "承办单位领导审签办理结果；同意后答复诉求人，不同意退回修改。", human: true,
        [Port("Agreed", "同意"), Port("SentBack", "退改")],
        RoleInput(RoleNames.UnitLeader), LimitInput(),
        new InputDescriptor("required", "Boolean", "需要审签", "checkbox") { Description = "不勾选则直接通过。", DefaultValue = "true" });

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.SignOff };
        if (visit.Context.Input<bool?>("required") == false)
            return visit.Pass("Agreed", "sign-off.waived", "本流程不要求单位审签。");
        var item = visit.Open(WorkItemKind.Approval, visit.File.Holder, Role(visit, RoleNames.UnitLeader));
        visit.Arm(ClockKinds.SignOff, item, visit.File.Holder);
        return visit.Wait(item, $"等待{visit.File.Holder.Name}审签。");
    }
}
