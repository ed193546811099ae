using Governance.Execution;

namespace Governance.Cases;

/// <summary>重办 of an ended case: same number, another round with its own clock. Also the one objection to a refusal, and what an emergency line hands back.</summary>
internal sealed class ReopenVerb : CaseVerb
{
    private const int MostRounds = 3;

    public override string Name => "reopen";

    public override string Title => "重办";

    public override string Description => "办结后仍有理由不满意的重办（最多两次，时限另计）；对不予受理提出异议的、转接后被退回的重新办理。";

    public override bool NeedsReason => true;

    public override bool Fits(Casefile file) => WhyNot(file) is null;

    public override string? WhyNot(Casefile file) => file switch
    {
        { IsOpen: true } => "办件正在办理，不需要重办。",
        { Status: CaseStatus.Void or CaseStatus.Merged } => "作废或并单的办件不能重办，请另行登记。",
        { Status: CaseStatus.Closed or CaseStatus.Archived, Round: >= MostRounds } => "已经重办两次，不能再重办；请提请会商或提级。",
        { Status: CaseStatus.Refused } when file.Requests.Count(request => request is { Kind: "refuse", Decision: "agree" }) > 1 => "诉求人已经提过一次异议，请告知法定途径。",
        _ => null,
    };

    public override bool May(Casefile file, Acting by) => by.Is(RoleNames.Caller) || by.Is(RoleNames.Supervisor) || by.Is(RoleNames.DutyChief);

    public override DomainStep Apply(VerbCall call, Aggregate before)
    {
        var file = call.File;
        var handled = file.Status is CaseStatus.Closed or CaseStatus.Archived;
        call.File = file with
        {
            Status = CaseStatus.Open,
            Stage = CaseStage.Intake,
            Round = handled ? file.Round + 1 : file.Round,
            Holder = file.Dispatch is null ? file.Desk : file.Holder,
            FollowUp = null,
            EarlierFollowUps = file.FollowUp is { } given ? file.EarlierFollowUps.Add(given) : file.EarlierFollowUps,
            ClosedMicros = null,
            ArchivedMicros = null,
        };
        var flow = before.Instances.First(instance => instance.Parent is null);
        call.Commands.Add(new EngineCommand.Start(flow.DefinitionId, flow.VersionId, CaseJson.Element(new { caseNo = file.CaseNo }), file.CaseNo));
        return call.Go("case.reopened", handled
            ? FormattableString.Invariant($"{call.By.Name}重办，进入第 {call.File.Round} 轮。")
            : $"{call.By.Name}重新办理（原为{Words.Of(file.Status)}）。");
    }
}
