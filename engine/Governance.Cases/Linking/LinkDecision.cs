using Governance.Execution;

namespace Governance.Cases;

/// <summary>What a case does when its lead or a member tells it something.</summary>
internal static class LinkDecision
{
    public static DomainStep Decide(Aggregate before, Casefile file, BurstInput input) => input.Stimulus.Kind switch
    {
        LinkStimuli.Join => Join(file, CaseJson.Read<JoinData>(input.Stimulus.Data), input.NowMicros),
        LinkStimuli.Joined => Joined(file, CaseJson.Read<JoinedData>(input.Stimulus.Data), input.NowMicros),
        LinkStimuli.Append => Appending.Take(file, CaseJson.Read<AppendData>(input.Stimulus.Data), input),
        LinkStimuli.Appended => Appending.Answered(before, file, CaseJson.Read<AppendedData>(input.Stimulus.Data), input.NowMicros),
        LinkStimuli.PartState => OneFollowUp.Heard(file, CaseJson.Read<PartStateData>(input.Stimulus.Data)),
        LinkStimuli.AskAll => OneFollowUp.Ask(before, file, input),
        LinkStimuli.AskedWith => OneFollowUp.Told(before, file, input),
        LinkStimuli.Left => Left(file, CaseJson.Read<LeftData>(input.Stimulus.Data), input.NowMicros),
        _ => LeadEnded(file, CaseJson.Read<LeadEndedData>(input.Stimulus.Data), input.NowMicros),
    };

    private static DomainStep.Go Join(Casefile file, JoinData asked, long now) => Merging.WhyNot(file, asked) is { } why
        ? Told(file, "case.merge-declined", $"不能并入 {asked.LeadNo}：{why}。")
        : Told(file.MergedInto(asked.LeadNo, now), "case.merged", $"由{asked.By}并入 {asked.LeadNo}。");

    private static DomainStep.Go Joined(Casefile file, JoinedData answer, long now)
    {
        if (file.Link(answer.CaseNo) is not { State: LinkState.Asked } link)
            return new DomainStep.Go(file, [], []);
        return answer.Why is null
            ? Told(file.Linked(link with { State = LinkState.Joined, AtMicros = now }).Marked("并单"), "case.member-joined", $"{answer.CaseNo} 已并入。")
            : Told(file.Linked(link with { State = LinkState.Declined, AtMicros = now, Why = answer.Why }), "case.member-declined", $"{answer.CaseNo} 未能并入：{answer.Why}。");
    }

    private static DomainStep.Go Left(Casefile file, LeftData left, long now) => file.Link(left.CaseNo) is { State: LinkState.Asked or LinkState.Joined or LinkState.Answered } link
        ? Told(file.Linked(link with { State = LinkState.Left, AtMicros = now }), "case.member-left", $"{left.CaseNo} 已拆出单独办理。")
        : new DomainStep.Go(file, [], []);

    private static DomainStep.Go LeadEnded(Casefile file, LeadEndedData ended, long now)
    {
        if (file.Membership is not { } membership || !string.Equals(membership.LeadNo, ended.LeadNo, StringComparison.Ordinal))
            return new DomainStep.Go(file, [], []);
        // A lead that came to no answer leaves its members to themselves.
        if (ended.Status is not (CaseStatus.Closed or CaseStatus.Archived))
            return Told(file.SplitOff(now), "case.split", $"{ended.LeadNo} {Words.Of(ended.Status)}，恢复单独办理。");
        var answered = file with { Report = ended.Report ?? file.Report, Reply = ended.Reply ?? file.Reply };
        if (answered.Reporter is { Anonymous: true } or { Phone: null } or { FollowUpBy: "none" })
            return Told(answered, "case.lead-answered", $"{ended.LeadNo} 已办结，按同一答复告知，免回访。");
        var item = new WorkItem
        {
            Id = WorkItemId.Next(answered),
            Kind = WorkItemKind.FollowUp,
            Node = Merging.OwnFollowUp,
            About = Merging.OwnFollowUp,
            Unit = file.Desk,
            Role = RoleNames.Caller,
            Round = file.Round,
            CreatedMicros = now,
            Remark = $"并入 {ended.LeadNo} 办理，请单独答复并回访。",
        };
        return Told(answered.Opened(item) with { FollowUpTries = 0 }, "case.lead-answered", $"{ended.LeadNo} 已办结，按同一答复告知并单独回访。");
    }

    private static DomainStep.Go Told(Casefile file, string kind, string text) => new(file, [], [new Happening(kind, text, file.CaseNo)]);
}
