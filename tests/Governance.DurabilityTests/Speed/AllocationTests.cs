namespace Governance.DurabilityTests;

/// <summary>Memory a burst leaves behind: the same on every machine, so it can be held to a number.</summary>
public sealed class AllocationTests
{
    private const int Times = 2000;

    [Fact]
    public void Run_TenActivitiesInARow_AllocatesLessThanEightKilobytes()
    {
        var library = Bursts.Library(Bursts.Definition());
        Bursts.Run(library, Times).ShouldBe(12);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Bursts.Run(library, Times);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Times;

        bytes.ShouldBeLessThan(8 * 1024);
    }
}
