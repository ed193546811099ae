using Governance.Cases;

namespace Governance.Tests.Cases;

public sealed class TypeStormTests
{
    private const int Histories = 20;
    private const int Steps = 80;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Storm_AnyHistoryOfAnyType_KeepsTheInvariants(int seed)
    {
        var storm = new TypeStorm(seed);
        var world = await storm.Open();

        for (var step = 0; step < Steps; step++)
        {
            await storm.Step(world);
            await Invariants.Check(world);
        }

        await Invariants.CheckReplay(world);
    }

    [Fact]
    public async Task Storm_TheSameSeeds_EndCasesOfEveryTypeByTheirOwnFlow()
    {
        var ended = new HashSet<string>(StringComparer.Ordinal);

        foreach (var seed in Enumerable.Range(1, 40))
        {
            var storm = new TypeStorm(seed);
            var world = await storm.Open();
            for (var step = 0; step < 300 && world.File.IsOpen; step++)
                await storm.Step(world);
            world.File.IsStranded.ShouldBeFalse($"seed {seed}: {string.Join(';', world.Happenings.Select(happening => happening.Text))}");
            if (world.File.Status == CaseStatus.Archived)
                ended.Add(world.File.Type);
        }

        ended.ShouldBe(["dispute", "hazard", "joint"], ignoreOrder: true);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, Histories)];
}
