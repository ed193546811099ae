using Governance.Execution;

namespace Governance.DurabilityTests;

public abstract partial class UnitStoreContract
{
    [Fact]
    public async Task Commit_ManyStartsOfASingleton_LetsOneIn()
    {
        var starts = Enumerable.Range(0, 16).Select(i => Start($"i{i}", new ClaimActivation("f", null), correlationId: null)).ToArray();

        var outcomes = await Task.WhenAll(starts.Select(u => Task.Run(() => Store.Commit(u, Stop).AsTask(), Stop)));

        outcomes.OfType<Committed.Ok>().Count().ShouldBe(1);
        outcomes.OfType<Committed.Clash>().Select(c => c.Rule).ShouldBe(Enumerable.Repeat(ClaimActivation.Rule, 15));
    }

    [Fact]
    public async Task Commit_CorrelatedStart_LooksAtItsOwnCorrelationOnly()
    {
        await Store.Commit(Start("i1", new ClaimActivation("f", "c1"), "c1"), Stop);

        var other = await Store.Commit(Start("i2", new ClaimActivation("f", "c2"), "c2"), Stop);
        var same = await Store.Commit(Start("i3", new ClaimActivation(null, "c1"), "c1"), Stop);

        other.ShouldBeOfType<Committed.Ok>();
        same.ShouldBeOfType<Committed.Clash>();
    }

    [Fact]
    public async Task Commit_StartAfterTheOtherEnded_IsLetIn()
    {
        var key = AggregateKey.Instance("i1");
        await Store.Commit(Start("i1", new ClaimActivation("f", null), correlationId: null), Stop);
        var ended = Running("i1", null) with { Status = InstanceStatus.Finished, SubStatus = InstanceSubStatus.Finished };
        await Store.Commit(Units.After(await Store.Load(key, Stop), key, new InstanceChanged(ended)), Stop);

        var next = await Store.Commit(Start("i2", new ClaimActivation("f", null), correlationId: null), Stop);

        next.ShouldBeOfType<Committed.Ok>();
    }

    private static BurstUnit Start(string id, ClaimActivation claim, string? correlationId) =>
        Units.After(null, AggregateKey.Instance(id), claim, new InstanceChanged(Running(id, correlationId)));

    private static InstanceState Running(string id, string? correlationId) =>
        new(id, "f", "f:1", 1, InstanceStatus.Running, InstanceSubStatus.Suspended, Units.Now, Units.Now) { CorrelationId = correlationId };
}
