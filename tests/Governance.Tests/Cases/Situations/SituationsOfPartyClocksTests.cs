using Governance.Cases;
using Governance.Execution;

namespace Governance.Tests.Cases.Situations;

/// <summary>责任主体: what it was asked has a clock of its own, and an order to put a hazard right asks it by itself.</summary>
public sealed class SituationsOfPartyClocksTests
{
    private const long Day = 86_400_000_000;
    private static readonly object Order = new { party = "楼道住户", phone = "139****1234", documentId = "doc-order", days = 3, remark = "清除楼道电动车和飞线", basis = "消防法" };

    [Fact]
    public async Task Asked_ThreeDays_AClockOfItsOwnIsArmedAndIsNobodyElses()
    {
        var world = await Asked();
        var task = world.File.PartyTasks!.Value[0];
        var clock = world.File.Latest(ClockKinds.Party)!;

        (clock.ItemId, clock.DueMicros, clock.Limit, clock.IsTicking).ShouldBe((task.Id, task.DueMicros, "3 自然日", true));
        world.City.Local(task.DueMicros).DateTime.ShouldBe(new DateTime(2026, 3, 7, 0, 0, 0));
        world.File.NextClock!.Kind.ShouldNotBe(ClockKinds.Party);
        world.Effects.OfType<ArmTimer>().ShouldContain(timer => timer.Id == clock.Id);
    }

    [Fact]
    public async Task Asked_NoAnswer_TheClockFiresAndTheUnitIsTold()
    {
        var world = await Asked();

        await world.Wait(TimeSpan.FromMicroseconds(world.File.Latest(ClockKinds.Party)!.DueMicros - Now(world)));
        var told = world.Happenings;

        world.File.Latest(ClockKinds.Party)!.IsMissed.ShouldBeTrue();
        world.File.Marks.ShouldContain(PartyTask.LateMark);
        told.ShouldContain(happening => happening.Kind == "clock.due" && happening.Text.Contains("责任主体锦澜苑物业逾期未回复", StringComparison.Ordinal));
        PartyDoor.WhyNot(world.File, world.File.PartyTasks!.Value[0], Now(world))!.Code.ShouldBe("PTY-002");
    }

    [Fact]
    public async Task Revoked_TheClockStops()
    {
        var world = await Asked();

        await world.ActCase("revoke-party", RoleNames.Liaison, world.File.Holder.Code, new { task = world.File.PartyTasks!.Value[0].Id }, "发错对象");
        await world.Wait(TimeSpan.FromDays(5));

        world.File.Latest(ClockKinds.Party)!.ShouldSatisfyAllConditions(clock => clock.Status.ShouldBe(ClockStatus.Stopped), clock => clock.FiredMicros.ShouldBeNull());
        world.File.Marks.ShouldNotContain(PartyTask.LateMark);
    }

    [Fact]
    public async Task CaseRests_ForAnotherReason_TheDaysStandStillAndTheLinkStaysOpen()
    {
        var world = await Asked();
        var before = world.File.PartyTasks!.Value[0].DueMicros;
        await Pause(world, "await-reporter");
        await world.Wait(TimeSpan.FromDays(4));

        var closed = PartyDoor.WhyNot(world.File, world.File.PartyTasks!.Value[0], Now(world));
        await world.Act(WorkItemKind.SignAndHandle, "resume", RoleNames.Liaison, world.File.Holder.Code, null, "材料已到");
        var (task, clock) = (world.File.PartyTasks!.Value[0], world.File.Latest(ClockKinds.Party)!);

        closed.ShouldBeNull();
        (task.DueMicros - before).ShouldBeGreaterThanOrEqualTo(4 * Day);
        (clock.DueMicros, clock.IsTicking, clock.FiredMicros).ShouldBe((task.DueMicros, true, null));
    }

    [Fact]
    public async Task CaseRests_WaitingForTheParty_ItsDaysRun()
    {
        var world = await Asked();

        await Pause(world, "await-responsible-party");

        world.File.Latest(ClockKinds.Party)!.IsTicking.ShouldBeTrue();
        world.File.Latest(ClockKinds.Handle)!.IsPaused.ShouldBeTrue();
    }

    [Fact]
    public async Task Order_WithTheNumber_SendsTheLinkByItself()
    {
        var world = await Ordered();
        var task = world.File.PartyTasks!.Value.ShouldHaveSingleItem();
        var rectify = world.File.Latest(ClockKinds.Rectify)!;

        (task.Party, task.Phone, task.Ask).ShouldBe(("楼道住户", "139****1234", "清除楼道电动车和飞线"));
        (task.DueMicros, world.File.Latest(ClockKinds.Party)!.DueMicros).ShouldBe((rectify.DueMicros, rectify.DueMicros));
        world.Effects.OfType<Send>().ShouldContain(send => send.Channel == "sms" && send.Id.EndsWith(task.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Order_WithoutANumber_AsksNobody()
    {
        var world = await HazardWay.Corridor();

        await HazardWay.ToRectification(world);

        world.File.PartyTasks.ShouldBeNull();
        world.Nodes.ShouldBe(["rectify"]);
    }

    [Fact]
    public async Task Order_WithHalfANumber_IsRefused()
    {
        var world = await HazardWay.Corridor();
        await HazardWay.ToNotice(world);

        var refusal = await TypeSteps.Try(world, world.File.WorkItems.Last(item => item is { IsOpen: true, IsAside: false }), "notice", new { party = "楼道住户", phone = "12", days = 3, remark = "清除" });

        refusal!.Where.ShouldBe("phone");
    }

    [Fact]
    public async Task Extension_Agreed_MovesThePartysDaysToo()
    {
        var world = await Ordered();
        await TypeSteps.Answer(world, "rectify", "extension");

        await TypeSteps.Answer(world, "extension", "agreed", new { days = 10 });

        world.File.PartyTasks!.Value.ShouldHaveSingleItem().DueMicros.ShouldBe(world.File.Latest(ClockKinds.Rectify)!.DueMicros);
        world.File.Clocks.Count(clock => clock is { Kind: ClockKinds.Party, IsTicking: true }).ShouldBe(1);
    }

    [Fact]
    public async Task Reinspection_Failed_AsksTheSamePartyAgain()
    {
        var world = await Ordered();
        await TypeSteps.Answer(world, "rectify", "completed");
        var first = world.File.PartyTasks!.Value.ShouldHaveSingleItem();

        await TypeSteps.Answer(world, "reinspect", "failed", new { remark = "仍有一辆" });

        first.Status.ShouldBe(PartyTask.Revoked);
        world.File.PartyTasks!.Value.Length.ShouldBe(2);
        world.File.PartyTasks!.Value[1].ShouldSatisfyAllConditions(task => task.Ask.ShouldBe("复查不合格，请继续整改：仍有一辆"), task => task.Status.ShouldBe(PartyTask.Open), task => task.DocumentId.ShouldBe("doc-order"));
    }

    private static async Task<CaseWorld> Asked()
    {
        var world = await new CaseWorld().Open("电梯坏了", "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件,请督促尽快修好。");
        var unit = world.File.Holder.Code;
        await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, unit);
        await world.ActCase("ask-party", RoleNames.Liaison, unit, new { party = "锦澜苑物业", text = "三日内恢复运行", phone = "139****1234", documentId = "doc-party", days = 3 });
        return world;
    }

    private static async Task<CaseWorld> Ordered()
    {
        var world = await HazardWay.Corridor();
        await HazardWay.ToNotice(world);
        await TypeSteps.Answer(world, "notice", "notice", Order);
        return world;
    }

    private static Task Pause(CaseWorld world, string reason) =>
        world.Act(WorkItemKind.SignAndHandle, "pause", RoleNames.Liaison, world.File.Holder.Code, new { reason, text = "等待" }, "等待");

    private static long Now(CaseWorld world) => (world.Time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
