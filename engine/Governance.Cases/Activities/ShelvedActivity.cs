using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>挂账中: rests until the unit asks for 销账 or a supervisor takes the case back to work.</summary>
internal sealed class ShelvedActivity : CaseActivity
{
    public const string Name = Namespace + "Shelved";

    public override ActivityDescriptor Descriptor { get; } = Describe(
        "Shelved", "挂账中", "挂账生效，按期复核；等待单位申请销账，或由督查员直接恢复办理。", human: false, [Port("Asked", "申请销账"), Port("Ended", "恢复办理")]);

    protected override ActivityResult Enter(Visit visit) => ActivityResult.Suspend(new BookmarkRequest(Name, visit.File.CaseNo));
}
