using Governance.Tests.Cases;

namespace Governance.DurabilityTests.Storms;

/// <summary>One case of the storm, with the people who do things to it.</summary>
internal sealed class Townsman(CaseWorld world, Func<Task> open, Func<Task> step, Random random)
{
    public CaseWorld World => world;

    public Task Open() => open();

    /// <summary>Something happens to it, or nothing; now and then what happened last is sent again.</summary>
    public async Task Step()
    {
        var before = world.Aggregate.Version;
        await step();
        if (world.Refused)
            world.Aggregate.Version.ShouldBe(before, "A refusal changed the case.");
        if (random.Next(20) == 0)
            (await world.Again()).ShouldBeTrue("A verb sent twice under one key was applied twice.");
        Invariants.CheckState(world);
    }
}
