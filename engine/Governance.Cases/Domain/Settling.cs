using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>After the engine came to rest: the case follows its flow, the ledger follows the case, rows and timers follow both.</summary>
internal static class Settling
{
    public static Settled Of(Aggregate before, Casefile file, Aggregate after, BurstInput input)
    {
        var now = input.NowMicros;
        var waiting = after.Instances.SelectMany(instance => instance.Bookmarks).Select(mark => mark.Id).ToHashSet(StringComparer.Ordinal);
        var (tidied, told) = Tidy(Stranded(MovedFlow.Followed(file, after, input), after), waiting, now);
        tidied = OneFollowUp.Settled(tidied);
        if (tidied.IsStranded && !file.IsStranded)
            told = told.Add(new Happening("case.stranded", "流程已走到尽头而办件没有归档，请督查员核对流程后处理。"));
        var former = before.Domain as Casefile;
        var settled = Frozen(tidied, former, before) with { Ledger = LedgerKeeping.Advance(tidied, former?.Status, now) };
        return new Settled(
            settled,
            [
                .. RowChanges.Between(former, settled, before.Version + 1, now), .. ClockTimers.Between(former, settled),
                .. LinkTells.Between(former, settled, input, before.Version + 1), .. OneFollowUp.Between(former, settled, before.Version + 1), .. Appending.Between(former, settled, input, before.Version + 1), .. SmsNotices.Between(former, settled), .. Family.Between(former, settled),
                .. SideFlows.Endings(before, settled, after), .. Retyping.Between(former, settled),
                .. Dividing.Between(former, settled, after.Instances.FirstOrDefault()?.DefinitionId ?? settled.Type), .. PrecedentEffects.Between(former, settled),
            ],
            told);
    }

    // A flow that ends before the case does has lost it: a person must see that.
    private static Casefile Stranded(Casefile file, Aggregate after) =>
        (file.IsOpen || file.Status == CaseStatus.Closed) && !after.Instances.IsEmpty && after.Instances.All(instance => instance.Status == InstanceStatus.Finished)
            ? file.Marked(Casefile.StrandedMark)
            : file;

    // What happens after archiving must not change the hash that was printed.
    private static Casefile Frozen(Casefile file, Casefile? former, Aggregate before) =>
        former is { Status: CaseStatus.Archived } && file.ArchiveHash is null ? file with { ArchiveHash = Convert.ToHexStringLower([.. before.Head]) } : file;

    /// <summary>No item outlives its node: left without being done, it is cancelled and its clocks stop.</summary>
    private static (Casefile File, ImmutableArray<Happening> Told) Tidy(Casefile file, HashSet<string> waiting, long now)
    {
        var told = ImmutableArray.CreateBuilder<Happening>();
        foreach (var item in file.WorkItems.Where(item => item.IsOpen && item.BookmarkId is { } mark && !waiting.Contains(mark)))
        {
            file = file.Ended(item, WorkItemStatus.Cancelled, now);
            told.Add(new Happening("work-item.cancelled", $"{Words.Of(item.Kind)}任务随流程离开节点而取消。", item.Id));
        }

        while (file.WorkItems.FirstOrDefault(item => item.IsOpen && item.ParentId is { } parent && file.Item(parent) is { IsOpen: false }) is { } orphan)
        {
            file = file.Ended(orphan, WorkItemStatus.Cancelled, now);
            told.Add(new Happening("work-item.cancelled", $"{Words.Of(orphan.Kind)}任务随所属任务结束而取消。", orphan.Id));
        }

        return (file, told.ToImmutable());
    }
}
