using Governance.Cases;

namespace Governance.Tests.Cases;

public sealed class StormTests
{
    private const int Histories = 24;
    private const int Steps = 70;

    // Rare ways, a satisfied call-back after everything else above all, take more histories to be seen than the invariants need.
    private const int ManyHistories = 96;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Storm_AnyHistory_KeepsTheInvariants(int seed)
    {
        var storm = new Storm(seed);
        var world = await storm.Open(new CaseWorld(seed: seed));

        for (var step = 0; step < Steps; step++)
        {
            var before = world.Aggregate;
            await storm.Step(world);
            if (world.Refused)
                CaseJson.Element(world.File).ToString().ShouldBe(CaseJson.Element((Casefile)before.Domain!).ToString());
            await Invariants.Check(world);
        }

        await Invariants.CheckReplay(world);
    }

    [Fact]
    public async Task Storm_TheSameSeeds_GoEveryWayThereIs()
    {
        var (stages, kinds, outcomes, rounds) = (new HashSet<CaseStage>(), new HashSet<WorkItemKind>(), new HashSet<string>(), new HashSet<int>());

        foreach (var seed in Enumerable.Range(1, ManyHistories))
        {
            var storm = new Storm(seed);
            var world = await storm.Open(new CaseWorld(seed: seed));
            for (var step = 0; step < Steps; step++)
            {
                await storm.Step(world);
                stages.Add(world.File.Stage);
            }

            rounds.Add(world.File.Round);
            kinds.UnionWith(world.File.WorkItems.Select(item => item.Kind));
            outcomes.UnionWith(world.File.WorkItems.Select(item => item.Outcome).OfType<string>());
        }

        Enum.GetValues<WorkItemKind>().Where(kind => kind < WorkItemKind.Verify).Except(kinds).ShouldBeEmpty();
        stages.ShouldContain(CaseStage.Appraisal);
        rounds.ShouldContain(2);
        new[] { "Redo", "SentBack", "CheckNeeded", "Redispatched", "Refused", "Failed", "Satisfied" }.ShouldBeSubsetOf(outcomes);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, Histories)];
}
