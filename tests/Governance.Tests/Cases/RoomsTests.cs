using Governance.Cases;
using Governance.Tests.Cases.Verbs;

namespace Governance.Tests.Cases;

/// <summary>Whistle, consultation, mediation and inspection at one look.</summary>
public sealed class RoomsTests
{
    [Fact]
    public async Task Rooms_OrdinaryAppeal_HasNone()
    {
        var world = await GivenCase.Handled();

        RoomView.Of(world.File, world.City).ShouldBeNull();
    }

    [Fact]
    public async Task Whistle_JustCalled_WaitsForEveryMemberUntilItsDeadline()
    {
        var world = await JointWay.Crossing();
        await JointWay.ToArrival(world);

        var room = Whistle(world);

        room.Members.Select(member => member.Unit.Code).ShouldBe(JointWay.Called, ignoreOrder: true);
        room.Members.Select(member => member.State).Distinct(StringComparer.Ordinal).ShouldBe(["waiting"]);
        room.Members.ShouldAllBe(member => member.ItemId != null && member.DueAt != null);
        room.Members.Single(member => member.Leads).Unit.Code.ShouldBe(JointWay.Called[0]);
        (room.KindName, room.Arrived, room.Late, room.Absent).ShouldBe(("群众诉求", 0, 0, 0));
        room.DueAt.ShouldBe(room.Members.Max(member => member.DueAt));
        room.ItemId.ShouldNotBeNull();
    }

    [Fact]
    public async Task Whistle_OneInTimeOneLateOneNever_IsCountedAsSuch()
    {
        var world = await JointWay.Crossing();
        await JointWay.ToArrival(world);
        await Come(world, JointWay.Called[0]);
        await world.Wait(TimeSpan.FromDays(3));
        Whistle(world).Members.Count(member => member.State is "overdue").ShouldBe(2);
        await Come(world, JointWay.Called[1]);

        await TypeSteps.Answer(world, "arrive", "confirmed");

        var room = Whistle(world);
        StateOf(room, JointWay.Called[0]).ShouldBe(("arrived", "按时报到"));
        StateOf(room, JointWay.Called[1]).ShouldBe(("late", "迟到"));
        StateOf(room, JointWay.Called[2]).ShouldBe(("absent", "未到"));
        (room.Arrived, room.Late, room.Absent, room.ItemId).ShouldBe((2, 1, 1, null));
        room.Members.Single(member => member.State is "late").LateSeconds!.Value.ShouldBeGreaterThan(0);
        room.Members.Single(member => member.State is "arrived").ShouldSatisfyAllConditions(came => came.Person.ShouldBe("值班员"), came => came.LateSeconds.ShouldBeNull());
    }

    [Fact]
    public async Task Whistle_Graded_ShowsTheStreetsGrades()
    {
        var world = await JointWay.Crossing();
        await JointWay.ToArrival(world);
        await JointWay.Arrive(world);
        await JointWay.Agree(world);
        await TypeSteps.Answer(world, "children", "closed");
        await TypeSteps.Answer(world, "feedback", "reported", new { method = "planned", remark = "已立项", nextAnswerOn = "2026-09-01" });

        await TypeSteps.Answer(world, "grade", "graded", new { presence = 5, promptness = 5, effect = 4 });

        Whistle(world).Members.Where(member => member.Grade is not null).ShouldAllBe(member => member.Grade == new WhistleGradeDto(5, 5, 4));
        Whistle(world).Members.ShouldContain(member => member.Grade != null);
    }

    [Fact]
    public async Task Consultation_HalfSaid_CountsWeightsAndTellsWhetherItWouldCarry()
    {
        var world = await JointWay.Crossing();
        await JointWay.ToArrival(world);
        await JointWay.Arrive(world);
        var first = world.File.WorkItems.First(item => item is { IsOpen: true, Kind: WorkItemKind.Opinion });

        await TypeSteps.Answer(world, first, "disagree", new { remark = "不属本单位" });

        var room = Sitting(world);
        (room.Disagree, room.Agree, room.DecisionName, room.Minutes).ShouldBe((1, 0, null, null));
        room.Weight.ShouldBe(room.Members.Sum(member => member.Weight));
        room.Members[0].ShouldSatisfyAllConditions(lead => lead.Leads.ShouldBeTrue(), lead => lead.Unit.Code.ShouldBe(JointWay.Called[0]), lead => lead.Vote.ShouldBeNull());
        var said = room.Members.Single(member => member.Vote is not null);
        (said.Unit.Code, said.VoteName, said.Opinion, said.ItemId).ShouldBe((first.Unit.Code, "不同意", "不属本单位", null));
        room.Members.Where(member => member.Vote is null && !member.Leads).ShouldAllBe(member => member.ItemId != null && !member.Overdue);
    }

    [Fact]
    public async Task Consultation_DeadlinePassed_ShowsWhoOwesAnOpinion()
    {
        var world = await JointWay.Crossing();
        await JointWay.ToArrival(world);
        await JointWay.Arrive(world);

        await world.Wait(TimeSpan.FromDays(10));

        Sitting(world).Members.Where(member => !member.Leads).ShouldAllBe(member => member.Overdue);
    }

    [Fact]
    public async Task Consultation_Agreed_HasDecisionAndMinutes()
    {
        var world = await JointWay.Crossing();
        await JointWay.ToArrival(world);
        await JointWay.Arrive(world);

        await JointWay.Agree(world);

        var room = Sitting(world);
        (room.DecisionName, room.Minutes, room.ItemId).ShouldBe(("形成一致", "交警牵头设灯，住建划线", null));
        room.Agree.ShouldBe(room.Weight);
    }

    [Fact]
    public async Task Mediation_BeforeALevel_HasNoRoomAndThenOneThatFollowsTheSessions()
    {
        var world = await DisputeWay.Open();
        RoomView.Of(world.File, world.City)?.Mediation.ShouldBeNull();
        await DisputeWay.ToMediation(world);
        var opened = Mediation(world);

        await DisputeWay.Answer(world, "mediate", "again", new { remark = "约定再谈" });
        var again = Mediation(world);
        await DisputeWay.FromAgreementToEnd(world);

        (opened.Level, opened.LevelName, opened.Sessions, opened.AgreementName).ShouldBe(("community", "社区", 0, null));
        opened.ItemId.ShouldNotBeNull();
        opened.DueAt.ShouldNotBeNull();
        again.Sessions.ShouldBe(1);
        Mediation(world).ShouldSatisfyAllConditions(
            ended => ended.AgreementName.ShouldBe("书面"), ended => ended.EndingName.ShouldBe("已履行"), ended => ended.ItemId.ShouldBeNull(), ended => ended.DueAt.ShouldBeNull());
    }

    [Fact]
    public async Task Inspection_RectifiedTwiceInVain_CountsFailuresUpToTheLast()
    {
        var world = await HazardWay.Corridor();
        await HazardWay.ToRectification(world);
        var ordered = Inspection(world);
        await TypeSteps.Answer(world, "rectify", "completed");

        await TypeSteps.Answer(world, "reinspect", "failed");

        (ordered.GradeName, ordered.OrderName, ordered.Party, ordered.Days, ordered.Failures).ShouldBe(("一般事故隐患", "告知单", "楼道住户", 3, 0));
        ordered.ItemId.ShouldNotBeNull();
        ordered.DueAt.ShouldNotBeNull();
        var after = Inspection(world);
        (after.Failures, after.FailuresAtMost).ShouldBe((1, 2));
    }

    private static WhistleRoomDto Whistle(CaseWorld world) => RoomView.Of(world.File, world.City)!.Whistle.ShouldNotBeNull();

    private static ConsultationRoomDto Sitting(CaseWorld world) => RoomView.Of(world.File, world.City)!.Consultation.ShouldNotBeNull();

    private static MediationRoomDto Mediation(CaseWorld world) => RoomView.Of(world.File, world.City)!.Mediation.ShouldNotBeNull();

    private static InspectionRoomDto Inspection(CaseWorld world) => RoomView.Of(world.File, world.City)!.Inspection.ShouldNotBeNull();

    private static (string, string) StateOf(WhistleRoomDto room, string unit)
    {
        var member = room.Members.Single(known => string.Equals(known.Unit.Code, unit, StringComparison.Ordinal));
        return (member.State, member.StateName);
    }

    private static Task Come(CaseWorld world, string unit) => TypeSteps.Answer(
        world, world.File.WorkItems.Single(item => item is { IsOpen: true, Kind: WorkItemKind.ReportIn } && string.Equals(item.Unit.Code, unit, StringComparison.Ordinal)), "arrived",
        new { person = "值班员", place = "园区路口" });
}
