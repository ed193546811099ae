using Governance.Execution;

namespace Governance.Cases;

/// <summary>What the other cases must hear of a burst, read off its before and after.</summary>
internal static class LinkTells
{
    public static IEnumerable<Effect> Between(Casefile? before, Casefile after, BurstInput input, long version)
    {
        foreach (var asked in after.Links.Where(link => link.State == LinkState.Asked && before?.Link(link.CaseNo) is not { State: LinkState.Asked }))
            yield return LinkStimuli.To(asked.CaseNo, LinkStimuli.Join, after.CaseNo, version, new JoinData(after.CaseNo, after.Type, asked.By, after.AnswerClock?.DueMicros));
        if (input.Stimulus.Kind is LinkStimuli.Join && before is not null)
        {
            var asked = CaseJson.Read<JoinData>(input.Stimulus.Data);
            yield return LinkStimuli.To(asked.LeadNo, LinkStimuli.Joined, after.CaseNo, version, new JoinedData(after.CaseNo, Merging.WhyNot(before, asked)));
        }

        if (before?.Membership is { } left && after.Membership is null)
            yield return LinkStimuli.To(left.LeadNo, LinkStimuli.Left, after.CaseNo, version, new LeftData(after.CaseNo));
        if (before is not { IsOpen: true } || after.IsOpen || after.Status == CaseStatus.Merged)
            yield break;
        foreach (var member in after.Links.Where(link => link.State == LinkState.Joined))
            yield return LinkStimuli.To(member.CaseNo, LinkStimuli.LeadEnded, after.CaseNo, version,
                new LeadEndedData(after.CaseNo, after.Status, after.Report, after.Reply));
    }
}
