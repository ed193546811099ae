using System.Text.Json;
using Governance.Execution;

namespace Governance.DurabilityTests;

public abstract partial class UnitStoreContract
{
    [Fact]
    public async Task Due_TimersArmed_GivesThoseDueInOrder()
    {
        var (late, early, future) = (Units.Stimulus(Units.Key), Units.Stimulus(Units.Key), Units.Stimulus(Units.Key));
        await Store.Commit(Units.First(new ArmTimer("b", 200, late), new ArmTimer("a", 100, early), new ArmTimer("c", 900, future)), Stop);

        var due = await Fixture.Timers.Due(200, 10, Stop);

        due.Select(d => (d.Id, d.DueMicros, d.Then.Id)).ShouldBe([("a", 100, early.Id), ("b", 200, late.Id)]);
        due[0].Then.Data.GetProperty("name").GetString().ShouldBe("到期");
        due[0].Then.By.ShouldBe(Actor.System);
        due[0].Then.Reason.ShouldBe("到期提醒");
        (await Fixture.Timers.NextDue(Stop)).ShouldBe(100);
    }

    [Fact]
    public async Task Due_StimulusWithoutData_GivesItBack()
    {
        var bare = new Stimulus(Guid.CreateVersion7(), Units.Key, StimulusKinds.Timer, default, Actor.System);
        await Store.Commit(Units.First(new ArmTimer("a", 100, bare)), Stop);

        var due = await Fixture.Timers.Due(100, 10, Stop);

        due.ShouldHaveSingleItem().Then.Data.ValueKind.ShouldBe(JsonValueKind.Undefined);
    }

    [Fact]
    public async Task Due_NotConsumed_IsOfferedAgain()
    {
        await Store.Commit(Units.First(new ArmTimer("a", 100, Units.Stimulus(Units.Key))), Stop);
        await Fixture.Timers.Due(100, 10, Stop);
        Fixture.Clock.Move(TimeSpan.FromMinutes(1));

        var again = await Fixture.Timers.Due(100, 10, Stop);

        again.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Commit_ConsumesATimersStimulus_RemovesTheTimer()
    {
        var then = Units.Stimulus(Units.Key);
        await Store.Commit(Units.First(new ArmTimer("a", 100, then)), Stop);

        await Store.Commit(Units.After(await Store.Load(Units.Key, Stop), Units.Key) with { Consumes = then.Id }, Stop);

        (await Fixture.Timers.NextDue(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Commit_TimerArmsItselfAgain_KeepsTheNewOne()
    {
        var (then, next) = (Units.Stimulus(Units.Key), Units.Stimulus(Units.Key));
        await Store.Commit(Units.First(new ArmTimer("a", 100, then)), Stop);

        var rearming = Units.After(await Store.Load(Units.Key, Stop), Units.Key, new ArmTimer("a", 300, next)) with { Consumes = then.Id };
        await Store.Commit(rearming, Stop);

        (await Fixture.Timers.Due(300, 10, Stop)).ShouldHaveSingleItem().Then.Id.ShouldBe(next.Id);
    }

    [Fact]
    public async Task Commit_ArmsThenDisarms_LeavesNothing()
    {
        await Store.Commit(Units.First(new ArmTimer("a", 100, Units.Stimulus(Units.Key)), new DisarmTimer("a")), Stop);

        (await Fixture.Timers.NextDue(Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Commit_ToldStimulusConsumed_IsWaitingNoMore()
    {
        var other = AggregateKey.Case("SQ20261121-000002-9");
        var told = Units.Stimulus(other);
        await Store.Commit(Units.First(new Tell(told)), Stop);
        var waiting = await Fixture.Told.Waiting(10, Stop);

        await Store.Commit(Units.After(null, other) with { Consumes = told.Id }, Stop);

        waiting.ShouldHaveSingleItem().To.ShouldBe(other);
        Fixture.Clock.Move(TimeSpan.FromMinutes(1));
        (await Fixture.Told.Waiting(10, Stop)).ShouldBeEmpty();
    }
}
