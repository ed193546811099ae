using System.Text.Json;
using Governance.Cases;
using Governance.Execution;

namespace Governance.Tests.Cases;

public sealed class JointTests
{
    [Fact]
    public async Task Joint_EverybodyOnTime_IsAgreedGradedAnsweredAndBecomesAPrecedent()
    {
        var world = await JointWay.Crossing();
        await JointWay.ToArrival(world);
        await JointWay.Arrive(world);
        await JointWay.Agree(world);
        await TypeSteps.Answer(world, "children", "closed");

        await JointWay.FromFeedbackToEnd(world);

        world.Number.ShouldStartWith("LB");
        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.File.Joint!.Grades.ShouldAllBe(grade => grade.Presence == 5);
        world.File.Precedent!.Adopted.ShouldBeTrue();
        world.File.Consultation!.Members.Select(member => member.Name).ShouldBe(["区委编办", "区司法局", "姚家街道", "区住建局", "自然资源分局"], ignoreOrder: true);
    }

    [Fact]
    public async Task ReportIn_OneLateOneAbsent_WaitsForTheLimitThenIsChased()
    {
        var world = await JointWay.Crossing();
        await JointWay.ToArrival(world);
        var lead = world.File.WorkItems.Last(item => item.IsOpen && !item.IsAside);

        var early = await TypeSteps.Try(world, lead, "confirmed");
        await world.Wait(TimeSpan.FromDays(2));
        await TypeSteps.AnswerAll(world, WorkItemKind.ReportIn, "arrived", new { person = "值班员", place = "园区路口" }, skip: 1);
        await TypeSteps.Answer(world, "arrive", "confirmed");

        early!.Code.ShouldBe("STEP-006");
        world.File.Joint!.Arrivals.ShouldAllBe(arrival => arrival.Late);
        world.File.Marks.ShouldContain("督办");
        world.File.WorkItems.Count(item => item is { Kind: WorkItemKind.ReportIn, Status: WorkItemStatus.Cancelled }).ShouldBe(1);
        world.Nodes.ShouldBe(["c-sit"]);
    }

    [Fact]
    public async Task Consultation_MajorityAgainst_IsNotAgreedButMayBeDecidedAfterTheDeadline()
    {
        var world = await JointWay.Crossing();
        await JointWay.ToArrival(world);
        await JointWay.Arrive(world);
        await TypeSteps.AnswerAll(world, WorkItemKind.Opinion, "disagree");
        var sitting = world.File.WorkItems.Last(item => item.IsOpen && !item.IsAside);

        var agreed = await TypeSteps.Try(world, sitting, "agreed", new { vote = "agree" });
        await TypeSteps.Answer(world, sitting, "lead", new { vote = "agree" });

        agreed!.Code.ShouldBe("STEP-007");
        world.Nodes.ShouldBe(["children"]);
        world.File.Consultation!.Decision.ShouldBe("lead");
    }

    [Fact]
    public async Task Whistle_Emergency_GoesStraightToTheUnits()
    {
        var world = await JointWay.Crossing(with: file => file with { Wishes = new Wishes { Urgency = Governance.Knowledge.Urgency.Critical } });

        world.Nodes.ShouldBe(["arrive"]);
        world.File.Joint!.Kind.ShouldBe("emergency");
        var called = world.File.Clocks.Where(clock => clock.Kind is ClockKinds.ReportInEmergency).ToArray();
        called.ShouldNotBeEmpty();
        called.ShouldAllBe(clock => clock.DueMicros - clock.ArmedMicros == 30 * 60_000_000L);
    }

    [Theory]
    [InlineData("appeal", ClockKinds.ReportIn, "1 工作日")]
    [InlineData("enforcement", ClockKinds.ReportInEnforcement, "4 工作时")]
    [InlineData("emergency", ClockKinds.ReportInEmergency, "30 分钟")]
    public async Task Whistle_OfEachKind_GivesTheUnitsItsOwnLimit(string kind, string clock, string limit)
    {
        var world = await JointWay.Crossing();

        await JointWay.ToArrival(world, kind);

        var called = world.File.Clocks.Where(one => one.Kind.StartsWith(ClockKinds.ReportIn, StringComparison.Ordinal)).ToArray();
        called.ShouldNotBeEmpty();
        called.ShouldAllBe(one => one.Kind == clock && one.Limit == limit);
    }

    [Fact]
    public async Task Whistle_Returned_EndsWithAReason()
    {
        var world = await JointWay.Crossing();

        await TypeSteps.Answer(world, "whistle", "returned", new { remark = "街道自身职责" });

        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.File.Report!.Method.ShouldBe("explained");
    }

    [Fact]
    public async Task Children_LastOneEnds_LetsTheParentGoOn()
    {
        var world = await Parent();
        var told = world.Effects.OfType<Tell>().Single().Internal;
        var child = CaseJson.Read<OpenData>(told.Data).File;

        await TypeSteps.Answer(world, "children", "open", new { title = "设置信号灯", text = "在园区路口设置信号灯。", unit = "370102-JJ" });
        await End(world, 0);
        var between = world.Nodes;
        await End(world, 1);

        (child.ParentNo, child.Type, CaseNo.TryParse(child.CaseNo, out _)).ShouldBe((world.Number, "appeal", true));
        between.ShouldBe(["children"]);
        world.Nodes.ShouldBe(["feedback"]);
    }

    [Fact]
    public async Task Children_StillOpen_MayBeWaivedButNotCalledClosed()
    {
        var world = await Parent();
        var item = world.File.WorkItems.Last(item => item.IsOpen && !item.IsAside);

        var closed = await TypeSteps.Try(world, item, "closed");
        await TypeSteps.Answer(world, item, "waived", new { remark = "并入年度改造" });

        closed!.Code.ShouldBe("STEP-010");
        world.File.Children.ShouldAllBe(child => child.Status == ChildCase.Waived);
        world.Nodes.ShouldBe(["feedback"]);
    }

    [Fact]
    public async Task Child_Voided_TellsItsParent()
    {
        var world = await new CaseWorld().Open("设置信号灯", "姚家街道名士豪庭社区路口没有红绿灯。", file => file with { ParentNo = "LB20260303-000001-1" });

        await world.TryCase("void", world.Staff.Caller(RoleNames.DutyChief, CaseWorld.Desk), reason: "误派");

        var told = world.Effects.OfType<Tell>().Single().Internal;
        told.To.ShouldBe(AggregateKey.Case("LB20260303-000001-1"));
        CaseJson.Read<ChildData>(told.Data).Status.ShouldBe(CaseStatus.Void);
    }

    private static async Task<CaseWorld> Parent()
    {
        var world = await JointWay.Crossing();
        await JointWay.ToArrival(world);
        await JointWay.Arrive(world);
        await JointWay.Agree(world);
        await TypeSteps.Answer(world, "children", "open", new { title = "施划非机动车道", text = "在园区路口施划非机动车道。", unit = "370102-ZJ" });
        return world;
    }

    private static async Task End(CaseWorld world, int child) => (await world.Deliver(new Stimulus(
        new Guid(99, (short)child, 0, new byte[8]), world.Key, CaseStimuli.Child,
        JsonSerializer.SerializeToElement(new { caseNo = world.File.Children[child].CaseNo, status = "archived" }), Actor.System))).ShouldBeNull();
}
