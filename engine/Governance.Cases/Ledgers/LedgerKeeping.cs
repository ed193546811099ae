using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>Who has the case is read off the case; whenever that changes, one interval ends and the next begins at the same instant.</summary>
internal static class LedgerKeeping
{
    public static ImmutableArray<LedgerInterval> Advance(Casefile file, CaseStatus? former, long now)
    {
        var open = file.Ledger is [.., { ToMicros: null } last] ? last : null;
        var next = file.IsOpen ? Current(file, open?.FromMicros ?? file.CreatedMicros) : null;
        if (open is null)
            return next is null ? file.Ledger : Rested(file, former, now).Add(next with { FromMicros = former is null ? file.CreatedMicros : now });
        if (next == open)
            return file.Ledger;
        var ledger = open.FromMicros == now ? file.Ledger.RemoveAt(file.Ledger.Length - 1) : file.Ledger.SetItem(file.Ledger.Length - 1, open with { ToMicros = now });
        return next is null ? ledger : ledger.Add(next with { FromMicros = now });
    }

    // A case that comes back: what lies between is the desk's, so that no second is without an owner.
    private static ImmutableArray<LedgerInterval> Rested(Casefile file, CaseStatus? former, long now) =>
        former is { } status && (file.Ledger.IsEmpty ? file.CreatedMicros : file.Ledger[^1].ToMicros) is { } until && until < now
            ? file.Ledger.Add(new LedgerInterval(until, now, file.Desk, null, null, Words.Of(status)))
            : file.Ledger;

    private static LedgerInterval Current(Casefile file, long from)
    {
        var item = file.WorkItems.LastOrDefault(item => item.IsOpen && !item.IsAside);
        return new LedgerInterval(from, null, item?.Unit ?? file.Holder, item?.Inner, item?.Assignee, Reason(file, item));
    }

    private static string Reason(Casefile file, WorkItem? item) =>
        file.Hold?.LedgerReason ?? (file.OpenItem(WorkItemKind.Elevation) is not null ? "等待上级协调" : ReasonOf(file, item));

    private static string ReasonOf(Casefile file, WorkItem? item) => StepBook.Find(item?.Step)?.LedgerReason ?? item?.Kind switch
    {
        WorkItemKind.Dispatch => "分拨",
        WorkItemKind.SignAndHandle when item.Status == WorkItemStatus.Pending => "待签收",
        WorkItemKind.SignAndHandle when item.Assignee is null => "内部分办",
        WorkItemKind.SignAndHandle => "处置",
        WorkItemKind.ObjectionReview => "异议审核",
        WorkItemKind.Approval => "审签",
        WorkItemKind.Reply => "答复",
        WorkItemKind.Review => "平台审核",
        WorkItemKind.Check => "核查",
        WorkItemKind.FollowUp => "回访",
        _ => file.Stage == CaseStage.Intake ? "受理" : Words.Of(file.Stage),
    };
}
