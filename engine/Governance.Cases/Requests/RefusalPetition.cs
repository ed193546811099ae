using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>不予受理并告知法定途径: one proposes, another approves.</summary>
internal sealed class RefusalPetition : Petition
{
    public override string Kind => "refuse";

    public override string Title => "不予受理审批";

    public override string Role => RoleNames.DutyChief;

    public override void Grant(VerbCall call, Request request) =>
        call.End(CaseStatus.Refused, new Ending("refuse", request.Code, LegalRoads.NameOf(request.Code!), request.Basis, call.Now, call.By.Name));
}

/// <summary>解释说明: an unreasonable demand is explained, not dispatched; two persons hold it for that.</summary>
internal sealed class ExplanationPetition : Petition
{
    public override string Kind => "explain";

    public override string Title => "解释说明审批";

    public override string Role => RoleNames.DutyChief;

    public override ImmutableArray<string> AlsoRoles => [RoleNames.Dispatcher];

    public override void Grant(VerbCall call, Request request)
    {
        call.File = call.File.AnsweredAtDesk("unreasonable", request.Basis!, request.Text, call).Marked("诉求不合理");
        call.End(CaseStatus.Archived, new Ending("explain", null, "解释说明", request.Basis, call.Now, call.By.Name));
    }
}
