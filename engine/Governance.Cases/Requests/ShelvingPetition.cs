using System.Collections.Immutable;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>挂账: the handling clock stands still, the review clock runs; the district's leader consents, the reporter knows.</summary>
internal sealed class ShelvingPetition : Petition
{
    public override string Kind => "shelve";

    public override string Title => "挂账申请";

    public override string Flow => SideFlows.Shelving;

    public override string Role => RoleNames.Leader;

    public override ImmutableArray<string> AlsoRoles => [RoleNames.Supervisor];

    public override Refusal? WhyNot(VerbCall call, Request request) =>
        call.File.ReporterKnows(request) ? null : VerbRefusals.ReporterNotTold(Title);

    public override void Grant(VerbCall call, Request request)
    {
        var hold = new Hold(CaseStatus.Shelved, request.Code!, Shelving.NameOf(request.Code!), request.Text, request.By, call.Now)
        {
            Leader = request.Leader,
            Exit = request.Exit,
        };
        call.File = call.File.Held(hold, call.Now).Marked("挂账");
        Shelving.ArmReview(call);
    }
}

/// <summary>销账: back to work once the condition is met.</summary>
internal sealed class UnshelvingPetition : Petition
{
    public override string Kind => "unshelve";

    public override string Title => "销账申请";

    public override string? Flow => SideFlows.Shelving;

    protected override bool IsByFlow(VerbCall call) => call.ShelvedMark() is not null || base.IsByFlow(call);

    // The flow of the 挂账 waits for just this.
    protected override DomainStep Enter(VerbCall call, string text)
    {
        // Shelved before there was a flow: one is started for what is asked now.
        if (call.ShelvedMark() is not { } mark)
            return base.Enter(call, text);
        call.Commands.Add(new EngineCommand.Resume(mark.Id, CaseJson.Element(new { outcome = "Asked" })));
        return call.Go(Kind + ".asked", text);
    }

    public override string Role => RoleNames.Supervisor;

    public override ImmutableArray<string> AlsoRoles => [RoleNames.Leader, RoleNames.DutyChief];

    public override void Grant(VerbCall call, Request request) => call.File = call.File.Released(call.Facts, call.Now);
}
