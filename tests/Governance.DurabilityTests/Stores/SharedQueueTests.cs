using Governance.Data;
using Governance.Execution;

namespace Governance.DurabilityTests;

/// <summary>Many nodes on one PostgreSQL: no row is in two hands, none is forgotten.</summary>
public sealed class SharedQueueTests(PostgresCluster cluster) : IAsyncLifetime
{
    private const int Rows = 60;
    private PostgresFixture _fixture = null!;
    private PostgresUnitStore[] _nodes = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _fixture = await PostgresFixture.Start(cluster);
        _nodes = [.. Enumerable.Range(0, 4).Select(_ => new PostgresUnitStore(_fixture.Source, _fixture.Clock))];
        var effects = Enumerable.Range(0, Rows).SelectMany(i => new Effect[]
        {
            new ArmTimer($"t{i}", i, Units.Stimulus(Units.Key)), new Tell(Units.Stimulus(Units.Key)), new Send($"m{i}", "sms", default),
        });
        await _nodes[0].Commit(Units.First([.. effects]), Stop);
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Due_ManyNodes_ShareTheTimers()
    {
        var taken = await TakeAll(async node => (await node.Due(Rows, 7, Stop)).Select(t => t.Id));

        taken.Count.ShouldBe(Rows);
        taken.ShouldBeUnique();
    }

    [Fact]
    public async Task Waiting_ManyNodes_ShareTheStimuli()
    {
        var taken = await TakeAll(async node => (await node.Waiting(7, Stop)).Select(s => s.Id.ToString()));

        taken.Count.ShouldBe(Rows);
        taken.ShouldBeUnique();
    }

    [Fact]
    public async Task Take_ManyNodes_ShareTheMessages()
    {
        var taken = await TakeAll(async node => (await node.Take(Units.Now, 7, Stop)).Select(m => m.Id));

        taken.Count.ShouldBe(Rows);
        taken.ShouldBeUnique();
    }

    [Fact]
    public async Task EnsureCreated_ManyNodesAtOnce_AllStart()
    {
        var starts = Enumerable.Range(0, 4).Select(_ => new PostgresStartup(_fixture.Source).EnsureCreated(Stop));

        await Should.NotThrowAsync(() => Task.WhenAll(starts));
    }

    private async Task<List<string>> TakeAll(Func<PostgresUnitStore, Task<IEnumerable<string>>> take)
    {
        var taken = await Task.WhenAll(_nodes.Select(node => Task.Run(() => UntilEmpty(node), Stop)));
        return [.. taken.SelectMany(t => t)];

        async Task<List<string>> UntilEmpty(PostgresUnitStore node)
        {
            var mine = new List<string>();
            // Rows another node holds locked at this moment are skipped, so an empty answer is asked again.
            for (var empty = 0; empty < 5;)
            {
                var more = (await take(node)).ToList();
                mine.AddRange(more);
                empty = more.Count == 0 ? empty + 1 : 0;
            }

            return mine;
        }
    }
}
