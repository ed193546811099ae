using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.DurabilityTests;

/// <summary>A crash before or after any commit, then a restart: everything happens once, nothing is lost.</summary>
public abstract class CrashContract : IAsyncLifetime
{
    private const int Steps = 4;
    private static readonly AggregateKey Parent = AggregateKey.Case("P");
    private static readonly AggregateKey Child = AggregateKey.Case("C");
    private StoreFixture? _fixture;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected abstract Task<StoreFixture> StartFixture();

    public async ValueTask InitializeAsync() => _fixture = await StartFixture();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_fixture is not null)
            await _fixture.DisposeAsync();
    }

    [Theory]
    [CombinatorialCrashes(Steps * 3)]
    public async Task Run_CrashAtACommit_EndsAsIfThereHadBeenNone(int commit, bool afterCommit)
    {
        var script = Enumerable.Range(0, Steps).Select(_ => Units.Stimulus(Parent)).ToList();
        var crashing = new CrashingStore(_fixture!.Store, commit, afterCommit);

        await Should.ThrowAsync<CrashException>(() => Deliver(crashing, script));
        _fixture.Clock.Move(TimeSpan.FromMinutes(5));
        await Deliver(_fixture.Store, script);

        crashing.HasCrashed.ShouldBeTrue();
        await using var db = _fixture.Read!.Open();
        (await ChainVerifier.Verify(db, Stop)).ShouldBe(new ChainReport(2, Steps * 3, 0, null));
        (await db.Outbox.CountAsync(Stop)).ShouldBe(Steps);
        (await db.Cases.CountAsync(Stop)).ShouldBe(Steps);
        (await db.Timers.CountAsync(Stop) + await db.Told.CountAsync(Stop)).ShouldBe(0);
        (await _fixture.Store.Load(Child, Stop))!.Version.ShouldBe(Steps);
    }

    /// <summary>What a host does from its start on: the callers' stimuli, then what is queued until nothing is.</summary>
    private async Task Deliver(IUnitStore store, List<Stimulus> script)
    {
        foreach (var stimulus in script)
            await Consume(store, stimulus, new Tell(Told(stimulus)), new ArmTimer($"t-{stimulus.Id}", 1, Timer(stimulus)), new AddCase(stimulus.Id.ToString()));
        while (await _fixture!.Told.Waiting(2, Stop) is { IsEmpty: false } told)
            foreach (var stimulus in told)
                await Consume(store, stimulus, new Send($"m-{stimulus.Id}", "sms", default));
        while (await _fixture.Timers.Due(1, 2, Stop) is { IsEmpty: false } due)
            foreach (var timer in due)
                await Consume(store, timer.Then);
    }

    private static async Task Consume(IUnitStore store, Stimulus stimulus, params Effect[] effects)
    {
        var before = await store.Load(stimulus.To, Stop);
        var committed = await store.Commit(Units.After(before, stimulus.To, effects) with { Consumes = stimulus.Id }, Stop);
        committed.ShouldBeAssignableTo<Committed>().ShouldNotBeOfType<Committed.Stale>();
    }

    private static Stimulus Told(Stimulus cause) => Units.Stimulus(Child) with { Id = Derived(cause, 1) };

    private static Stimulus Timer(Stimulus cause) => Units.Stimulus(Parent) with { Id = Derived(cause, 2) };

    private static Guid Derived(Stimulus cause, byte ordinal)
    {
        var bytes = cause.Id.ToByteArray();
        bytes[^1] ^= ordinal;
        return new Guid(bytes);
    }
}

public sealed class SqliteCrashTests : CrashContract
{
    private protected override async Task<StoreFixture> StartFixture() => await SqliteFixture.Start();
}

public sealed class PostgresCrashTests(PostgresCluster cluster) : CrashContract
{
    private protected override async Task<StoreFixture> StartFixture() => await PostgresFixture.Start(cluster);
}
