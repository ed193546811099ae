using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.DurabilityTests;

/// <summary>Many units at once: what comes of one is its own affair.</summary>
public abstract partial class RowStoreContract
{
    [Fact]
    public async Task CommitAll_SomeCannotBe_TheOthersAreWritten()
    {
        var (moved, known) = (AggregateKey.Case("moved"), AggregateKey.Case("known"));
        await Store.Commit(Units.After(null, moved, new AddCase("moved", "city-1")), Stop);
        var repeated = Units.After(null, known, new AddCase("known"));
        await Store.Commit(repeated, Stop);
        var (former, row) = (Units.Case("missing"), Units.Case("missing"));
        row.Stage = "dispatch";

        var outcomes = await Store.CommitAll(
            Made(
                Units.After(null, AggregateKey.Case("one"), new AddCase("one")),
                Units.After(null, moved, new AddCase("again")),
                repeated,
                Units.After(null, AggregateKey.Case("clashes"), new AddCase("clashes", "city-1")),
                Units.After(null, AggregateKey.Case("missing"), new SayCase(row, former) { IsPartial = true }),
                Units.After(null, AggregateKey.Case("two"), new AddCase("two"))),
            Stop);

        outcomes.Count.ShouldBe(6);
        (await outcomes[0]).ShouldBe(new Committed.Ok(1));
        (await outcomes[1]).ShouldBeOfType<Committed.Stale>();
        (await outcomes[2]).ShouldBeOfType<Committed.Duplicate>();
        (await outcomes[3]).ShouldBe(new Committed.Clash(UniqueRules.CaseExternalKey));
        await Should.ThrowAsync<RowMissingException>(outcomes[4]);
        (await outcomes[5]).ShouldBe(new Committed.Ok(1));
        await using var db = Read.Open();
        (await db.Cases.Select(file => file.CaseNo).OrderBy(number => number).ToListAsync(Stop)).ShouldBe(["known", "moved", "one", "two"]);
    }

    [Fact]
    public async Task CommitAll_MoreThanATransactionTakes_WritesAllInTheirOrder()
    {
        const int Many = 2500;

        var outcomes = await Store.CommitAll(Made([.. Enumerable.Range(0, Many).Select(i => Units.After(null, AggregateKey.Case($"{i}"), new SayCase(Units.Case($"{i}"), null)))]), Stop);

        (await Task.WhenAll(outcomes)).ShouldAllBe(committed => committed is Committed.Ok);
        await using var db = Read.Open();
        (await db.Cases.CountAsync(Stop)).ShouldBe(Many);
        (await db.Entries.CountAsync(Stop)).ShouldBe(Many);
    }

    [Fact]
    public async Task LoadAll_SomeAreMissing_KeepsTheOrder()
    {
        var keys = Enumerable.Range(0, 150).Select(i => AggregateKey.Case($"{i}")).ToList();
        foreach (var key in keys.Where((_, i) => i % 3 == 0))
            await Store.Commit(Units.After(null, key), Stop);

        var loaded = await Store.LoadAll(keys, Stop).ToListAsync(Stop);

        loaded.Count.ShouldBe(150);
        for (var i = 0; i < 150; i++)
            loaded[i]?.Key.ShouldBe(keys[i]);
        loaded.Where((stored, i) => stored is null == (i % 3 == 0)).ShouldBeEmpty();
    }

    private static async IAsyncEnumerable<BurstUnit> Made(params BurstUnit[] units)
    {
        foreach (var unit in units)
        {
            await Task.Yield();
            yield return unit;
        }
    }
}
