using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Governance.Cases;
using Governance.Execution;

namespace Governance.Tests.Cases;

/// <summary>What must hold after anything anybody did.</summary>
internal static class Invariants
{
    public static async Task Check(CaseWorld world)
    {
        CheckState(world);
        await Timers(world);
    }

    /// <summary>All but what is armed: a case that shares its store cannot ask that of it.</summary>
    public static void CheckState(CaseWorld world)
    {
        var file = world.File;
        world.Aggregate.Halts.ShouldBeEmpty();
        None(world.Aggregate.Instances, instance => !instance.Incidents.IsEmpty || !instance.Parked.IsEmpty);
        file.Holder.ShouldNotBeNull();
        if (file.IsOpen)
            Some(file.WorkItems, item => item.IsOpen && !item.IsAside);
        else
            None(file.WorkItems, item => item.IsOpen && !item.OutlivesCase);
        ItemsAreNodes(world);
        NothingIsOrphaned(file);
        Holds(file);
        Ledger(file);
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
        var items = world.File.WorkItems.Where(item => item is { IsOpen: true, BookmarkId: not null }).ToList();
        // Flows beside the case's own whose item fell away have been told to end; 挂账中 waits for no item.
        var waiting = world.Aggregate.Instances.SelectMany(instance => instance.Bookmarks.Select(mark => (Flow: instance.DefinitionId, Mark: mark.Id)))
            .Where(wait => string.Equals(wait.Flow, world.Aggregate.Instances[0].DefinitionId, StringComparison.Ordinal) || items.Exists(item => string.Equals(item.BookmarkId, wait.Mark, StringComparison.Ordinal))).Select(wait => wait.Mark).Order(StringComparer.Ordinal);
        var bound = items.Select(item => item.BookmarkId!).Order(StringComparer.Ordinal);
        // A merged case rests where it is: its flow waits for it to be split off again.
        bound.ShouldBe(world.File.Status == CaseStatus.Merged ? [] : waiting);
        None(world.File.WorkItems, item => !item.IsOpen && item.BookmarkId is not null);
    }

    /// <summary>What was opened beside an item goes with it; who was asked is still asked for something that waits.</summary>
    private static void NothingIsOrphaned(Casefile file)
    {
        None(file.WorkItems, item => item is { IsOpen: true, ParentId: { } parent } && !file.Item(parent)!.IsOpen);
        None(file.WorkItems, item => item.Status == WorkItemStatus.Suspended && (item.Suspension is null || !IsWaking(file, item)));
        None(file.Clocks, clock => clock is { ItemId: { } id, StoppedMicros: null } && file.Item(id)! is { IsOpen: false, Status: not WorkItemStatus.Objected });
    }

    // No dead ends: a suspended item has somebody who lets it go on.
    private static bool IsWaking(Casefile file, WorkItem item) => item.Suspension is { By: Suspension.Hold }
        ? file.Hold is not null
        : file.WorkItems.Any(asked => asked is { IsOpen: true, Kind: WorkItemKind.Countersign } && string.Equals(asked.About, item.Suspension!.By, StringComparison.Ordinal));

    private static void Holds(Casefile file)
    {
        (file.Hold is not null).ShouldBe(file.Status is CaseStatus.Paused or CaseStatus.Shelved);
        if (file.Hold is { } hold)
            Some(file.Clocks, clock => clock.IsTicking && string.Equals(clock.Kind, hold.Status == CaseStatus.Paused ? ClockKinds.Pause : ClockKinds.ShelveReview, StringComparison.Ordinal));
        else
            None(file.Clocks, clock => clock.IsPaused);
    }

    private static void Ledger(Casefile file)
    {
        if (file.Ledger.IsEmpty)
        {
            // Ended in the instant it came.
            (file.ClosedMicros ?? file.Membership?.AtMicros).ShouldBe(file.CreatedMicros);
            return;
        }

        file.Ledger[0].FromMicros.ShouldBe(file.CreatedMicros);
        for (var i = 1; i < file.Ledger.Length; i++)
            if (file.Ledger[i - 1].ToMicros != file.Ledger[i].FromMicros)
                file.Ledger[i - 1].ToMicros.ShouldBe(file.Ledger[i].FromMicros);
        (file.Ledger[^1].ToMicros is null).ShouldBe(file.IsOpen);
    }

    private static async Task Timers(CaseWorld world)
    {
        var armed = await world.Store.Due(long.MaxValue, 1000, TestContext.Current.CancellationToken);
        armed.Select(timer => timer.Id).Order(StringComparer.Ordinal).ShouldBe(
            world.File.Clocks.Where(clock => clock is { IsTicking: true, NextStep: not null }).Select(clock => clock.Id).Order(StringComparer.Ordinal));
    }

    // Plain delegates: the assertion library compiles its expressions anew at each call, which cost a storm nine tenths of its time.
    private static void None<T>(ImmutableArray<T> all, Func<T, bool> broken, [CallerArgumentExpression(nameof(broken))] string rule = "")
    {
        foreach (var one in all)
            if (broken(one))
                throw new ShouldAssertException($"{one} breaks: none with {rule}");
    }

    private static void Some<T>(ImmutableArray<T> all, Func<T, bool> wanted, [CallerArgumentExpression(nameof(wanted))] string rule = "")
    {
        foreach (var one in all)
            if (wanted(one))
                return;
        throw new ShouldAssertException($"None of {all.Length} with {rule}");
    }
}
