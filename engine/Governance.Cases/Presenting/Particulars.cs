namespace Governance.Cases;

/// <summary>What a type knows of a case beside what every case has, in words.</summary>
internal static class Particulars
{
    /// <param name="open">Whether free words may be shown.</param>
    public static IReadOnlyList<ParticularDto> Of(Casefile file, long now, bool open) => [.. OfSplit(file).Concat(OfEvidence(file, open)).Concat(OfParties(file, now)).Concat(OfDispute(file.Dispute)).Concat(OfHazard(file.Hazard)).Concat(OfJoint(file)).Select(pair => new ParticularDto(pair.Label, pair.Value))];

    private static IEnumerable<(string Label, string Value)> OfSplit(Casefile file)
    {
        if (file.DividedFrom is { } whole)
            yield return ("一单多诉", $"与 {whole} 为同一次反映");
        if (file.Split is { Decision: Dividing.Accept } split)
            yield return ("一单多诉", $"同一次反映另有 {string.Join('、', split.Parts.Skip(1).Select(part => part.CaseNo))}");
        if (file.FollowedUpWith is { } asker)
            yield return ("回访", $"随 {asker} 一并回访");
        else if (file.FollowUpFor is { IsEmpty: false } others)
            yield return ("回访", $"一并回访 {string.Join('、', others.Select(other => other.CaseNo))}");
        else if (file.OpenItem(WorkItemKind.FollowUp) is { } item && OneFollowUp.Rests(item))
            yield return ("回访", "同一次反映的各件都办完后一并回访");
    }

    private static IEnumerable<(string Label, string Value)> OfEvidence(Casefile file, bool open)
    {
        if (file.Evidence is not { } evidence)
            yield break;
        yield return ("时效证据", FormattableString.Invariant($"{evidence.Name}，{evidence.From / 60:00}:{evidence.From % 60:00} 至 {evidence.Until / 60:00}:{evidence.Until % 60:00} 看得见"));
        foreach (var clock in file.Clocks.Where(clock => clock is { Kind: ClockKinds.Appointment, StoppedMicros: null }))
            yield return (file.Item(clock.ItemId!) is { Kind: WorkItemKind.Check } ? "预约核查" : "预约到场", clock.Limit);
        foreach (var visit in file.SiteVisits ?? [])
            yield return ("到场查看", $"{visit.By}：{SiteResults.NameOf(visit.Result)}{(open ? $"，{visit.Text}" : "")}");
    }

    private static IEnumerable<(string Label, string Value)> OfParties(Casefile file, long now) => (file.PartyTasks ?? [])
        .Select(task => ("责任主体", $"{task.Party}：{task.StatusName(file.IsLate(task, now))}"));

    private static IEnumerable<(string Label, string Value)> OfHazard(Hazard? hazard)
    {
        if (hazard is null)
            yield break;
        if (hazard.Grade is { } grade)
            yield return ("隐患等级", grade == HazardGrade.Major ? "重大事故隐患" : "一般事故隐患");
        if (hazard.Listed)
            yield return ("挂牌督办", "是");
        if (hazard.Party is { } party)
            yield return ("责任主体", party);
        if (hazard.Days is { } days)
            yield return ("整改期限", FormattableString.Invariant($"{days} 日"));
        if (hazard.Failures > 0)
            yield return ("复查不合格", FormattableString.Invariant($"{hazard.Failures} 次"));
    }

    private static IEnumerable<(string Label, string Value)> OfJoint(Casefile file)
    {
        if (file.ParentNo is { } parent)
            yield return ("所属联办", parent);
        if (file.Joint is { Lead: { } lead } joint)
        {
            yield return ("牵头单位", lead.Name);
            yield return ("应哨单位", string.Join('、', joint.Called.Select(unit => unit.Name)));
            yield return ("报到", FormattableString.Invariant($"{joint.Arrivals.Length}/{joint.Called.Length} 家，迟到 {joint.Arrivals.Count(arrival => arrival.Late)} 家"));
        }

        if (!file.Children.IsEmpty)
            yield return ("子任务", string.Join('、', file.Children.Select(child => $"{child.CaseNo}（{(child.IsOwed ? "在办" : "已结束")}）")));
    }

    private static IEnumerable<(string Label, string Value)> OfDispute(Dispute? dispute)
    {
        if (dispute is null)
            yield break;
        yield return ("纠纷等级", DisputeWords.Of(dispute.Grade));
        if (dispute.Risk is { } risk)
            yield return ("风险等级", DisputeWords.Risk(risk));
        if (dispute.Level is { } level)
            yield return ("当前层级", DisputeWords.Of(level));
        if (dispute.Mediator is { } mediator)
            yield return ("调解员", mediator.Name);
        if (dispute.Sessions > 0)
            yield return ("调解场次", FormattableString.Invariant($"{dispute.Sessions} 场"));
        if (dispute.Lifts > 0)
            yield return ("升级次数", FormattableString.Invariant($"{dispute.Lifts} 次"));
    }
}
