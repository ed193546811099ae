using Governance.Data;
using Governance.Execution;
using Npgsql;

namespace Governance.DurabilityTests;

/// <summary>Connections are cut while many write: every unit is committed once, and said to be.</summary>
public sealed class LostConnectionTests(PostgresCluster cluster)
{
    private const int Writers = 8;
    private const int Each = 40;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commit_ConnectionsAreCut_WritesEachUnitOnce()
    {
        await using var fixture = await PostgresFixture.Start(cluster);
        using var tick = new SemaphoreSlim(0);

        var writing = Enumerable.Range(0, Writers).Select(w => Task.Run(() => Write(fixture.Store, AggregateKey.Case($"L{w}"), tick), Stop)).ToList();
        var cuts = await Cut(fixture.ConnectionString, tick);
        var outcomes = await Task.WhenAll(writing);

        outcomes.ShouldAllBe(o => o.All(c => c is Committed.Ok));
        cuts.ShouldBeGreaterThan(0);
        await using var db = fixture.Read.Open();
        (await ChainVerifier.Verify(db, Stop)).ShouldBe(new ChainReport(Writers, Writers * Each, 0, null));
    }

    private static async Task<List<Committed>> Write(IUnitStore store, AggregateKey key, SemaphoreSlim tick)
    {
        var outcomes = new List<Committed>();
        StoredAggregate? before = null;
        try
        {
            while (outcomes.Count < Each)
            {
                var unit = Units.After(before, key, new AddCase($"{key.Value}-{outcomes.Count}"));
                outcomes.Add(await store.Commit(unit, Stop));
                before = new(key, outcomes.Count, unit.EntryHash, unit.State);
                tick.Release();
            }
        }
        finally
        {
            // A writer that fails must not leave the saboteur waiting.
            tick.Release(Each);
        }

        return outcomes;
    }

    /// <summary>Cuts all other connections once every thirty commits.</summary>
    private static async Task<long> Cut(string connectionString, SemaphoreSlim tick)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "saboteur" });
        var cuts = 0L;
        for (var round = 0; round < Writers * Each / 30; round++)
        {
            for (var i = 0; i < 30; i++)
                await tick.WaitAsync(Stop);
            await using var command = source.CreateCommand("""
                SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                WHERE datname = current_database() AND application_name <> 'saboteur' AND backend_type = 'client backend'
                """);
            cuts += (long)(await command.ExecuteScalarAsync(Stop))!;
        }

        return cuts;
    }
}
