using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Whether this person may use this verb on this item now; then lets the verb decide.</summary>
internal static class ItemDecision
{
    public static DomainStep Decide(Aggregate before, Casefile file, BurstInput input)
    {
        var data = CaseJson.Read<WorkItemVerbData>(input.Stimulus.Data);
        if (file.Item(data.WorkItemId) is not { } item)
            return No(CaseRefusals.ItemUnknown(data.WorkItemId));
        if (VerbBook.Item(data.Verb) is not { } verb)
            return No(CaseRefusals.VerbUnknown(data.Verb));
        if (Why(file, item, verb, data, input.Stimulus.Reason) is { } why)
            return No(why);
        // A deputy's hand is remembered: who handled may not check, whosever name it was done in.
        if (data.By.Deputy is { } deputy)
            file = file.With(item = item with { Hand = deputy.UserName });
        var attached = file with { Attachments = [.. file.Attachments.UnionBy(data.Attached, given => given.Id, StringComparer.Ordinal)] };
        return verb.Apply(new VerbCall(data.Attached.IsEmpty ? file : attached, before, data.By, data.Data, input), item);
    }

    private static Refusal? Why(Casefile file, WorkItem item, WorkItemVerb verb, WorkItemVerbData data, string? reason)
    {
        if (!file.IsOpen && !item.OutlivesCase)
            return CaseRefusals.Frozen(file.CaseNo);
        if (!verb.Fits(file, item))
            return CaseRefusals.NotNow(WordFor(verb, item), verb.WhyNot(file, item) ?? WhyNot(file, item));
        if (!verb.May(file, item, data.By))
            return CaseRefusals.NotYours(verb.Title(item));
        if (verb.NeedsReason && string.IsNullOrWhiteSpace(reason))
            return CaseRefusals.ReasonMissing();
        return verb.Schema(file, item).Check(data.Data);
    }

    // A verb's own words depend on the kind of item it fits.
    private static string WordFor(WorkItemVerb verb, WorkItem item) => verb is CompleteVerb ? "提交" : verb.Title(item);

    private static string WhyNot(Casefile file, WorkItem item) => item.Status switch
    {
        WorkItemStatus.Suspended when item.Suspension is { By: Suspension.Hold } => $"办件{Words.Of(file.Status)}中，恢复办理后再操作。",
        WorkItemStatus.Suspended when OneFollowUp.Rests(item) => "同一次反映的其他事项还没有办完，都办完后由其中一件一并回访。",
        WorkItemStatus.Suspended => "正在等待会签意见。",
        WorkItemStatus.Pending when item.Kind is WorkItemKind.SignAndHandle or WorkItemKind.CoHandle => "请先签收。",
        WorkItemStatus.Objected => "派单异议正在审核。",
        WorkItemStatus.Done or WorkItemStatus.Cancelled or WorkItemStatus.Transferred => $"这项待办{Words.Of(item.Status)}。",
        _ => "这项待办不支持该操作，请刷新页面查看可以做什么。",
    };

    private static DomainStep.Refused No(Refusal why) => new(why);
}
