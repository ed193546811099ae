using Governance.Data;
using Governance.Execution;

namespace Governance.DurabilityTests;

public abstract partial class UnitStoreContract
{
    [Fact]
    public async Task Commit_ParallelWritersOverFewAggregates_LosesNoneAndSkipsNone()
    {
        const int Writers = 64, Each = 5;
        var keys = Enumerable.Range(0, 4).Select(i => AggregateKey.Case($"SQ20261121-00000{i}-1")).ToArray();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => WriteUntilCommitted(keys[w % 4], Each), Stop)));

        foreach (var key in keys)
            (await Store.Load(key, Stop))!.Version.ShouldBe(Writers / 4 * Each);
        await ShouldHold(4, Writers * Each);
    }

    [Fact]
    public async Task Commit_SameStimulusFromManyNodes_IsConsumedOnce()
    {
        var unit = Units.First();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Store.Commit(unit, Stop).AsTask(), Stop)));

        outcomes.OfType<Committed.Ok>().Count().ShouldBe(1);
        outcomes.OfType<Committed.Duplicate>().Count().ShouldBe(15);
    }

    [Fact]
    public async Task Commit_SameIdempotencyKeyFromManyCallers_WritesOneAggregate()
    {
        var keys = Enumerable.Range(0, 16).Select(i => AggregateKey.Case($"SQ-{i}")).ToArray();

        var outcomes = await Task.WhenAll(keys.Select(k => Task.Run(
            () => Store.Commit(Units.After(null, k) with { Idempotency = Units.Answer("k") }, Stop).AsTask(), Stop)));

        outcomes.OfType<Committed.Ok>().Count().ShouldBe(1);
        outcomes.OfType<Committed.Duplicate>().Count(d => d is { Status: 201, SameBody: true }).ShouldBe(15);
    }

    private async Task ShouldHold(int aggregates, int entries)
    {
        if (Fixture.Read is not { } read)
            return;

        await using var db = read.Open();
        (await ChainVerifier.Verify(db, Stop)).ShouldBe(new ChainReport(aggregates, entries, 0, null));
    }

    private async Task WriteUntilCommitted(AggregateKey key, int times)
    {
        for (var done = 0; done < times;)
        {
            var committed = await Store.Commit(Units.After(await Store.Load(key, Stop), key), Stop);
            if (committed is Committed.Ok)
                done++;
            else
                committed.ShouldBeOfType<Committed.Stale>();
        }
    }
}
