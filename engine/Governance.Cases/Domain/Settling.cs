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
        var (tidied, told) = Tidy(file, waiting, now);
        var settled = tidied with { Ledger = LedgerKeeping.Advance(tidied, now) };
        var former = before.Domain as Casefile;
        return new Settled(settled, [.. RowChanges.Between(former, settled, before.Version + 1, now), .. ClockTimers.Between(former, settled)], told);
    }

    /// <summary>No item outlives its node: left without being done, it is cancelled and its clocks stop.</summary>
    private static (Casefile File, ImmutableArray<Happening> Told) Tidy(Casefile file, HashSet<string> waiting, long now)
    {
        var told = ImmutableArray.CreateBuilder<Happening>();
        foreach (var item in file.WorkItems.Where(item => item.IsOpen && item.BookmarkId is { } mark && !waiting.Contains(mark)))
        {
            file = file.Ended(item, WorkItemStatus.Cancelled, now);
            told.Add(new Happening("work-item.cancelled", $"{Words.Of(item.Kind)}任务随流程离开节点而取消。", item.Id));
        }

        return (file, told.ToImmutable());
    }
}
