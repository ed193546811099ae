using Governance.Execution;

namespace Governance.DurabilityTests.Moves;

/// <summary>
/// Instances stopped at places of chance in a flow drawn by chance are moved to another version and back while processes die: each stands as it stood
/// before, and lives on as one that was never moved.
/// </summary>
public abstract class MovesContract : IAsyncLifetime
{
    private const int Many = 8;

    private StoreFixture _fixture = null!;

    [Theory]
    [InlineData(1, FlowchartMode.Counter, false)]
    [InlineData(2, FlowchartMode.Token, false)]
    [InlineData(3, FlowchartMode.Counter, true)]
    [InlineData(4, FlowchartMode.Token, true)]
    [InlineData(5, FlowchartMode.Counter, true)]
    [InlineData(6, FlowchartMode.Token, true)]
    public async Task MovedForthAndBack_WithProcessesDying_EachStandsAsBeforeAndLivesOn(int seed, FlowchartMode mode, bool inserts)
    {
        var (random, world) = (new Random(seed), new MovesWorld(_fixture, mode));
        var flow = await Given(world, random, mode, inserts);
        var before = await All(id => world.Standing(id, !inserts));

        await world.Order(flow.Nodes);
        await world.CarryOut(random);
        await world.Start("f", "born");
        var born = await world.Standing("born", true);
        (await world.Moves()).Latest!.Forth.Moved.ShouldBe(await Running(world));
        await world.RollBack(1);
        await world.CarryOut(random);

        (await All(id => world.Standing(id, !inserts))).ShouldBe(before);
        (await world.Standing("born", true)).ShouldBe(born);
        (await world.State("born")).VersionId.ShouldBe("f-v2");
        for (var i = 0; i < Many; i++)
        {
            (await world.Migrations($"f{i}")).ShouldBeOneOf(0, 2);
            await Finish(world, $"f{i}", $"t{i}");
            world.Life($"f{i}").ShouldBe(world.Life($"t{i}"), $"f{i} lives as its twin that was never moved");
        }
    }

    [Theory]
    [InlineData(11, FlowchartMode.Counter)]
    [InlineData(12, FlowchartMode.Token)]
    [InlineData(13, FlowchartMode.Counter)]
    [InlineData(14, FlowchartMode.Token)]
    public async Task StoppedAfterADeath_OrderedAnew_TheRestFollowsAndAllComeToTheirEnd(int seed, FlowchartMode mode)
    {
        var (random, world) = (new Random(seed), new MovesWorld(_fixture, mode));
        var flow = await Given(world, random, mode, inserts: true);
        await world.Order(flow.Nodes);

        await world.DieAt(random.Next(1, 4), random.Next(2) == 0);
        await world.StopOrder();
        await world.CarryOut(random);
        var first = (await world.Moves()).Latest!;
        await world.Order(flow.Nodes);
        await world.CarryOut(random);

        var second = (await world.Moves()).Latest!;
        (first.Forth.Stop is not null, first.Forth.Moved).ShouldBe((true, 3), "what was begun is finished, and no more");
        (first.Forth.Moved + second.Forth.Moved).ShouldBe(await Running(world));
        for (var i = 0; i < Many; i++)
        {
            (await world.Migrations($"f{i}")).ShouldBeLessThanOrEqualTo(1);
            await Finish(world, $"f{i}", null);
            var done = world.Life($"f{i}").Where(line => line.EndsWith(":Completed", StringComparison.Ordinal)).Select(line => line.Replace("new-", "", StringComparison.Ordinal)).ToArray();
            done.ShouldBeUnique();
        }
    }

    public async ValueTask InitializeAsync() => _fixture = await StartFixture();

    public async ValueTask DisposeAsync()
    {
        await _fixture.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<StoreFixture> StartFixture();

    // Twins live the same life up to here; the one is moved, the other never.
    private static async Task<RedrawnFlow> Given(MovesWorld world, Random random, FlowchartMode mode, bool inserts)
    {
        var (flow, length) = (new RedrawnFlow(random, mode, inserts), 0);
        for (var drawn = 0; (length = await Length(world, $"p{drawn}", flow)) < 6; drawn++)
            flow = new RedrawnFlow(random, mode, inserts);
        await world.Publish("f", 1, flow.First);
        await world.Publish("t", 1, flow.First);
        for (var i = 0; i < Many; i++)
        {
            await world.Start("f", $"f{i}");
            await world.Start("t", $"t{i}");
            for (var step = random.Next(length / 2); step > 0; step--)
            {
                var choice = random.Next(100);
                await world.Step($"f{i}", choice);
                await world.Step($"t{i}", choice);
            }
        }

        await world.Publish("f", 2, flow.Second);
        return flow;
    }

    // By chance a flow may be over before anybody can be found in the middle of it.
    private static async Task<int> Length(MovesWorld world, string definitionId, RedrawnFlow flow)
    {
        await world.Publish(definitionId, 1, flow.First);
        await world.Start(definitionId, definitionId);
        var steps = 0;
        while (await world.Step(definitionId, steps))
            steps++;
        return steps;
    }

    private static async Task Finish(MovesWorld world, string instanceId, string? twin)
    {
        await world.Finish(instanceId);
        if (twin is not null)
            await world.Finish(twin);
    }

    private static async Task<int> Running(MovesWorld world)
    {
        var running = 0;
        for (var i = 0; i < Many; i++)
            running += (await world.State($"f{i}")).Status == InstanceStatus.Running ? 1 : 0;
        return running;
    }

    private static async Task<string[]> All(Func<string, Task<string>> of)
    {
        var all = new string[Many];
        for (var i = 0; i < Many; i++)
            all[i] = await of($"f{i}");
        return all;
    }
}

public sealed class SqliteMovesTests : MovesContract
{
    private protected override async Task<StoreFixture> StartFixture() => await SqliteFixture.Start();
}

public sealed class PostgresMovesTests(PostgresCluster cluster) : MovesContract
{
    private protected override async Task<StoreFixture> StartFixture() => await PostgresFixture.Start(cluster);
}
