using System.Diagnostics;
using System.Globalization;

namespace Governance.DurabilityTests.Storms;

/// <summary>Random verbs over many cases of all four types keep the six invariants, through the real store.</summary>
public abstract class StormContract
{
    [Fact]
    public async Task Storm_ManyCasesOfAllTypes_KeepsTheInvariantsAndTheJournalGivesTheState()
    {
        var (scale, clock) = (StormScale.Read(), Stopwatch.StartNew());
        await using var store = await Start();
        var town = new StormTown(scale, store);

        await town.Blow();
        var (sent, blown) = (town.Sent, clock.Elapsed);
        await town.EndAll();
        var replayed = await new StormAudit(town, store).Check();

        sent.ShouldBeGreaterThanOrEqualTo(scale.Verbs);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{GetType().Name}: {scale}; {sent} verbs sent, {town.Refused} refused, {town.Delivered} timers and tells, {town.Rounds} rounds, {replayed} entries replayed; {blown.TotalSeconds:0.0} s, with the audit {clock.Elapsed.TotalSeconds:0.0} s."));
    }

    private protected abstract Task<StoreFixture> Start();
}

public sealed class SqliteStormTests : StormContract
{
    private protected override async Task<StoreFixture> Start() => await SqliteFixture.Start();
}

public sealed class PostgresStormTests(PostgresCluster cluster) : StormContract
{
    private protected override async Task<StoreFixture> Start() => await PostgresFixture.Start(cluster);
}
