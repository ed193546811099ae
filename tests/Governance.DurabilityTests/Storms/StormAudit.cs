using Governance.Cases;
using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.DurabilityTests.Storms;

/// <summary>What the database holds after the storm, against what must follow from the journal alone.</summary>
internal sealed class StormAudit(StormTown town, StoreFixture store)
{
    private readonly AggregateCodec _codec = new(town.Rooms.Domain);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <returns>Entries that were run again.</returns>
    public async Task<int> Check()
    {
        await using var db = store.Read!.Open();
        (await ChainVerifier.Verify(db, Stop)).Holds.ShouldBeTrue();
        var keys = await db.Aggregates.Select(row => row.Key).Where(key => key.StartsWith("case/")).OrderBy(key => key).ToListAsync(Stop);
        var replayed = 0;
        foreach (var key in keys)
            replayed += await Check(db, new AggregateKey(key));
        foreach (var world in town.Cases)
            (await store.Store.Load(world.Key, Stop))!.Version.ShouldBe(world.Aggregate.Version);
        return replayed;
    }

    private async Task<int> Check(GovernanceDb db, AggregateKey key)
    {
        var stored = await store.Store.Load(key, Stop);
        var file = (Casefile)_codec.Read(stored!).Domain!;
        var entries = await db.Entries.Where(row => row.Aggregate == key.Value).OrderBy(row => row.Sequence).Select(row => row.Bytes).ToListAsync(Stop);
        Replay.Check(town.Rooms.Graphs, town.Rooms.Catalog, town.Rooms.Domain, EngineSettings.Default, key, entries.Select(bytes => (ReadOnlyMemory<byte>)bytes))
            .ShouldBeNull(key.Value);
        await CheckRows(db, key, file);
        CheckLedger(file);
        return entries.Count;
    }

    /// <summary>Rows and timers are what the state says.</summary>
    private static async Task CheckRows(GovernanceDb db, AggregateKey key, Casefile file)
    {
        var row = await db.Cases.SingleAsync(found => found.CaseNo == file.CaseNo, Stop);
        (row.HolderUnit, row.IsOpen).ShouldBe((file.Holder.Code, file.IsOpen), file.CaseNo);
        var items = await db.WorkItems.Where(item => item.CaseNo == file.CaseNo && item.IsOpen).Select(item => item.Id).ToListAsync(Stop);
        items.ShouldBe(file.WorkItems.Where(item => item.IsOpen).Select(item => item.Id), ignoreOrder: true, file.CaseNo);
        var armed = await db.Timers.Where(timer => timer.Aggregate == key.Value).Select(timer => timer.Id).ToListAsync(Stop);
        armed.ShouldBe(file.Clocks.Where(clock => clock is { IsTicking: true, NextStep: not null }).Select(clock => clock.Id), ignoreOrder: true, file.CaseNo);
    }

    private static void CheckLedger(Casefile file)
    {
        for (var i = 1; i < file.Ledger.Length; i++)
            file.Ledger[i - 1].ToMicros.ShouldBe(file.Ledger[i].FromMicros, file.CaseNo);
    }
}
