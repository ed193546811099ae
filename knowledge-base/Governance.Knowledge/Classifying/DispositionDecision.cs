using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Decides who decides next.</summary>
/// <remarks>The order matters: sealed matters first, then what must not wait for an answer, then answers, then alarms, then ordinary dispatch.</remarks>
internal static class DispositionDecision
{
    public sealed record Case(
        CategoryChoice Category,
        ImmutableArray<RuleHit> Hits,
        DefaultCaseType CaseType,
        Nature Nature,
        Urgency Urgency,
        ImmutableArray<string> Marks,
        Routing Routing,
        Duty? Duty,
        bool OwnerKnown,
        string? ArticleId);

    private static readonly Disposition[] ByRule =
        [Disposition.NotAccepted, Disposition.Explain, Disposition.Supplement, Disposition.DutyChief, Disposition.DisputeWindow];

    public static (Disposition Disposition, ImmutableArray<string> Reasons) Of(Case matter)
    {
        if (ByRuleOf(matter, Disposition.Discipline) is { } sealedOff)
            return sealedOff;
        var alarms = Alarms(matter);
        // A danger or a gathering crowd is never told a road, explained away or added to an older case.
        if (matter.Urgency == Urgency.Critical || matter.Marks.Contains("涉稳", StringComparer.Ordinal))
            return (Disposition.DutyChief, alarms);
        foreach (var disposition in ByRule)
            if (ByRuleOf(matter, disposition) is { } found)
                return found;
        if (matter is { ArticleId: { } article, Urgency: Urgency.Normal })
            return (Disposition.DirectAnswer, [$"属咨询，知识文章 {article} 可直接答复。"]);
        if (!alarms.IsEmpty)
            return (Disposition.DutyChief, alarms);
        if (matter.CaseType == DefaultCaseType.Dispute)
            return (Disposition.DisputeWindow, ["属矛盾纠纷，由综治中心窗口登记、征询调解意愿并分流。"]);
        var doubts = Doubts(matter);
        return doubts.IsEmpty ? (Disposition.Automatic, [matter.Routing.Reason]) : (Disposition.Dispatcher, doubts);
    }

    private static (Disposition Disposition, ImmutableArray<string> Reasons)? ByRuleOf(Case matter, Disposition disposition) =>
        matter.Hits.FirstOrDefault(hit => hit.Rule.Yields.Disposition == disposition) is { } hit ? (disposition, [$"符合规则“{hit.Rule.Name}”（{hit.Rule.Id}）。"]) : null;

    private static ImmutableArray<string> Alarms(Case matter)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        if (matter.Urgency == Urgency.Critical)
            reasons.Add("属特急事项，请值班长立即电话通知并启动应急处置。");
        if (matter.Marks.Contains("群体", StringComparer.Ordinal))
            reasons.Add("属群体诉求，请值班长提示政法、信访和属地，不自动并单。");
        if (matter.Marks.Contains("涉稳", StringComparer.Ordinal))
            reasons.Add("有涉稳苗头，请值班长研判。");
        return reasons.ToImmutable();
    }

    private static ImmutableArray<string> Doubts(Case matter)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        if (matter.Routing.IsFallback)
            reasons.Add(matter.Routing.Reason);
        if (matter.Category.Confidence < matter.Category.Threshold)
            reasons.Add($"分类把握 {matter.Category.Confidence:P0} 低于 {matter.Category.Threshold:P0}，请分拨员确认类别。");
        else if (matter.Routing.Confidence < matter.Category.Threshold && !matter.Routing.IsFallback)
            reasons.Add("地点或主办单位把握不足，请分拨员确认。");
        if (matter.Duty?.DispatcherReason is { } byClause && !(matter.Duty.OwnerLeads && matter.OwnerKnown))
            reasons.Add(byClause + "。");
        if (matter.Marks.Contains("匿名", StringComparer.Ordinal) && (matter.Nature == Nature.Report || matter.CaseType == DefaultCaseType.Hazard))
            reasons.Add("匿名反映，先由网格员核实是否属实再派单。");
        reasons.AddRange(matter.Hits.Select(hit => hit.Rule.Yields.DispatcherReason).OfType<string>().Distinct(StringComparer.Ordinal));
        return reasons.ToImmutable();
    }
}
