using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>第几次异议: the second one is consulted about before it is ruled on.</summary>
internal sealed class ObjectionRoundActivity : CaseActivity
{
    public override ActivityDescriptor Descriptor { get; } = Describe(
        "ObjectionRound", "异议次数", "第一次异议由分拨员审核；再次异议先会商（编办、司法局、属地街道），再裁定。", human: false,
        [Port("First", "首次"), Port("Again", "再次")]);

    protected override ActivityResult Enter(Visit visit) => visit.File.IsObjectedAgain
        ? visit.Pass("Again", "objection.again", "再次异议，先行会商。")
        : visit.Pass("First", "objection.first", "首次异议，由分拨员审核。");
}
