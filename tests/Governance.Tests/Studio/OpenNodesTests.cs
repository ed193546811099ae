using Governance.Data;
using Governance.Studio;
using Governance.Tests.Cases.Slices;

namespace Governance.Tests.Studio;

/// <summary>How many cases are worked on at a node, read off rows.</summary>
public sealed class OpenNodesTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private const string Version = "appeal-v1";

    [Fact]
    public async Task OpenNodes_TwoCasesWithAUnit_AreCountedAtItsNode()
    {
        var rows = new ComparisonRows(world.Part<IReadDb>());
        var before = (await rows.OpenNodes(Version, SliceWorld.Cancel)).GetValueOrDefault("dispatch");
        await world.Open();
        await world.Open();

        var nodes = await rows.OpenNodes(Version, SliceWorld.Cancel);

        nodes.GetValueOrDefault("dispatch").ShouldBe(before + 2, string.Join('、', nodes));
        (await rows.Running(Version, SliceWorld.Cancel)).ShouldBeGreaterThanOrEqualTo(2);
        (await rows.OpenNodes("appeal-v9", SliceWorld.Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task OpenNodes_AnyVersion_ReadsIndexesOnly()
    {
        using var watched = new WatchedQueries();

        await new ComparisonRows(world.Part<IReadDb>()).OpenNodes(Version, SliceWorld.Cancel);

        watched.Plans.ShouldContain(step => step.Contains("version_id=?", StringComparison.Ordinal), string.Join('\n', watched.Plans));
        watched.Plans.ShouldContain(step => step.Contains("case_no=?", StringComparison.Ordinal));
        watched.Plans.ShouldNotContain(step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }
}
