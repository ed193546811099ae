using Governance.Cases;
using Governance.Execution;

namespace Governance.Tests.Cases;

/// <summary>What must hold after anything anybody did.</summary>
internal static class Invariants
{
    public static async Task Check(CaseWorld world)
    {
        var file = world.File;
        world.Aggregate.Halts.ShouldBeEmpty();
        world.Aggregate.Instances.ShouldAllBe(instance => instance.Incidents.IsEmpty && instance.Parked.IsEmpty);
        file.Holder.ShouldNotBeNull();
        if (file.IsOpen)
            file.WorkItems.ShouldContain(item => item.IsOpen && item.Kind != WorkItemKind.CoHandle);
        else
            file.WorkItems.ShouldAllBe(item => !item.IsOpen);
        ItemsAreNodes(world);
        Ledger(file);
        await Timers(world);
    }

    /// <summary>The journal alone gives the stored state: each recorded input, run again, ends in the recorded hash.</summary>
    public static Task CheckReplay(CaseWorld world)
    {
        var codec = new AggregateCodec(world.Domain);
        var at = Aggregate.Empty(world.Key);
        foreach (var unit in world.Store.Units(world.Key))
        {
            var step = Runner.Run(world.Graphs, world.Catalog, world.Domain, at, JournalEntry.ReadInput(unit.Entry));
            var next = step.ShouldBeOfType<Step.Done>().Next;
            Convert.ToHexStringLower(codec.Hash(next)).ShouldBe(JournalEntry.ReadStateHash(unit.Entry));
            at = codec.Read(new StoredAggregate(world.Key, at.Version + 1, unit.EntryHash, unit.State));
        }

        return Task.CompletedTask;
    }

    private static void ItemsAreNodes(CaseWorld world)
    {
        var waiting = world.Aggregate.Instances.SelectMany(instance => instance.Bookmarks).Select(mark => mark.Id).Order(StringComparer.Ordinal);
        var bound = world.File.WorkItems.Where(item => item.IsOpen && item.Kind != WorkItemKind.CoHandle).Select(item => item.BookmarkId!).Order(StringComparer.Ordinal);
        bound.ShouldBe(waiting);
        world.File.WorkItems.Where(item => !item.IsOpen).ShouldAllBe(item => item.BookmarkId == null);
    }

    private static void Ledger(Casefile file)
    {
        file.Ledger[0].FromMicros.ShouldBe(file.CreatedMicros);
        for (var i = 1; i < file.Ledger.Length; i++)
            file.Ledger[i - 1].ToMicros.ShouldBe(file.Ledger[i].FromMicros);
        (file.Ledger[^1].ToMicros is null).ShouldBe(file.IsOpen);
    }

    private static async Task Timers(CaseWorld world)
    {
        var armed = await world.Store.Due(long.MaxValue, 1000, TestContext.Current.CancellationToken);
        armed.Select(timer => timer.Id).Order(StringComparer.Ordinal).ShouldBe(
            world.File.Clocks.Where(clock => clock is { IsTicking: true, NextStep: not null }).Select(clock => clock.Id).Order(StringComparer.Ordinal));
    }
}
