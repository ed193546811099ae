using Governance.Cases;
using Governance.Execution;

namespace Governance.Tests.Cases;

public sealed class ClockTests
{
    [Fact]
    public async Task Wait_PastEveryRung_MarksAndNeverCloses()
    {
        var world = await Given();

        await world.Wait(TimeSpan.FromDays(30));

        var clock = world.File.Latest(ClockKinds.Handle)!;
        clock.Status.ShouldBe(ClockStatus.Fired);
        clock.LatenessMicros.ShouldNotBeNull();
        clock.Steps.ShouldAllBe(step => step.FiredMicros != null);
        world.File.Marks.ShouldContain(ClockLadder.Yellow);
        world.File.Marks.ShouldContain(ClockLadder.Red);
        world.File.IsOpen.ShouldBeTrue();
        world.Nodes.ShouldBe(["dispatch"]);
    }

    [Fact]
    public async Task Rung_DeliveredTwice_ChangesNothingTheSecondTime()
    {
        var world = await Given();
        world.Time.Advance(TimeSpan.FromHours(4));
        var now = (world.Time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var due = (await world.Store.Due(now, 1, TestContext.Current.CancellationToken))[0];
        await world.Wait(TimeSpan.Zero);
        var once = world.File;

        await world.Deliver(due.Then with { Id = new Guid("0193a000-0000-7000-8000-000000000001") });

        CaseJson.Element(world.File).ToString().ShouldBe(CaseJson.Element(once).ToString());
    }

    [Fact]
    public async Task Sign_BeforeTheLimit_StopsTheSignClockAndDisarmsItsTimer()
    {
        var world = await Given();

        await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, world.File.Holder.Code);

        world.File.Latest(ClockKinds.Sign)!.StoppedMicros.ShouldNotBeNull();
        world.Effects.OfType<DisarmTimer>().Select(effect => effect.Id).ShouldContain(world.File.Latest(ClockKinds.Sign)!.Id);
        world.File.Latest(ClockKinds.FirstContact)!.IsTicking.ShouldBeTrue();
    }

    private static Task<CaseWorld> Given() =>
        new CaseWorld().Open("电梯一个月坏了四回", "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件。");
}
