using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>登记受理: the case is in the books.</summary>
internal sealed class AcceptActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } =
        Describe("Accept", "登记受理", "登记一件诉求，办件从这里开始。", human: false, [Port("Accepted", "受理")]);

    protected override ActivityResult Enter(Visit visit)
    {
        visit.File = visit.File with { Stage = CaseStage.Intake };
        return visit.Pass("Accepted", "case.accepted", $"{visit.File.Desk.Name}已受理。");
    }
}
