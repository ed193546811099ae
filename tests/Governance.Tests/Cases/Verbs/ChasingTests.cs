using Governance.Cases;

namespace Governance.Tests.Cases.Verbs;

public sealed class ChasingTests
{
    [Fact]
    public async Task Supervise_Red_IsLiftedOnlyByWhoOrdered()
    {
        var world = await GivenCase.Handled();
        var unit = world.File.Holder.Code;

        await world.ActCase("supervise", RoleNames.Supervisor, CaseWorld.Desk, new { level = "red", text = "三日内办结", days = 3 });
        await world.Act(WorkItemKind.SupervisionReply, "complete", RoleNames.Liaison, unit, new { text = "已更换主板" });
        var own = await world.Try(world.Item(WorkItemKind.SupervisionReview).Id, "complete", world.Staff.Caller(RoleNames.Liaison, unit), new { decision = "lift" });
        await world.Act(WorkItemKind.SupervisionReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "lift" });

        own!.Code.ShouldBe("CASE-004");
        world.File.Supervisions.ShouldHaveSingleItem().LiftedBy.ShouldBe("督查员");
        world.Nodes.ShouldBe(["handle"]);
        await Invariants.Check(world);
    }

    [Fact]
    public async Task Supervise_NotLifted_TheAnswerDoesNotPassTheReview()
    {
        var world = await GivenCase.Handled();
        await world.ActCase("supervise", RoleNames.Supervisor, CaseWorld.Desk, new { level = "letter", text = "限期办结" });
        await AppealSteps.FromHandlingToReview(world);

        var refusal = await world.Try(world.Item(WorkItemKind.Review).Id, "complete", world.Staff.Caller(RoleNames.Reviewer, CaseWorld.Desk), new { decision = "qualified" });

        refusal!.Code.ShouldBe("CASE-116");
    }

    [Fact]
    public async Task Supervise_NotAccepted_AsksForAnotherReport()
    {
        var world = await GivenCase.Handled();
        var unit = world.File.Holder.Code;
        await world.ActCase("supervise", RoleNames.Supervisor, CaseWorld.Desk, new { level = "red", text = "三日内办结" });
        await world.Act(WorkItemKind.SupervisionReply, "complete", RoleNames.Liaison, unit, new { text = "正在协调" });

        await world.Act(WorkItemKind.SupervisionReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "again", opinion = "写明时间" });

        world.Item(WorkItemKind.SupervisionReply).Remark.ShouldBe("写明时间");
        world.File.Latest(ClockKinds.Supervision)!.IsTicking.ShouldBeTrue();
    }

    [Fact]
    public async Task Supervise_Yellow_OnlyWarns()
    {
        var world = await GivenCase.Handled();

        await world.ActCase("supervise", RoleNames.Supervisor, CaseWorld.Desk, new { level = "yellow", text = "注意时限" });

        world.File.Supervisions.ShouldBeEmpty();
        world.File.Marks.ShouldContain(ClockLadder.Yellow);
    }

    [Fact]
    public async Task Instruct_OnAReportUp_ComesBackToTheLeader()
    {
        var world = await GivenCase.Handled();
        await world.ActCase("report-up", RoleNames.DutyChief, CaseWorld.Desk, new { text = "群众反映强烈" });
        var twice = await world.TryCase("report-up", world.Staff.Caller(RoleNames.DutyChief, CaseWorld.Desk), new { text = "再报" });

        await world.Act(WorkItemKind.LeaderRead, "instruct", RoleNames.Leader, "370102000000", new { text = "请住建局牵头，举一反三", unit = GivenCase.Other, days = 2 });
        await world.Act(WorkItemKind.SupervisionReply, "complete", RoleNames.Liaison, GivenCase.Other, new { text = "已排查" });

        twice!.Code.ShouldBe("CASE-005");
        world.Item(WorkItemKind.SupervisionReview).Role.ShouldBe(RoleNames.Leader);
        world.File.Marks.ShouldContain("批示");
        await Invariants.Check(world);
    }

    [Fact]
    public async Task ReportUp_OnlyRead_EndsThere()
    {
        var world = await GivenCase.Handled();
        await world.ActCase("report-up", RoleNames.Supervisor, CaseWorld.Desk, new { text = "请阅" });

        await world.Act(WorkItemKind.LeaderRead, "complete", RoleNames.Leader, "370102000000", new { remark = "阅" });

        world.File.Supervisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Elevate_UntilAnswered_TheLedgerWaitsForTheNextLevelAndTheClockRuns()
    {
        var world = await GivenCase.Handled();

        await world.ActCase("elevate", RoleNames.Dispatcher, CaseWorld.Desk, new { to = "市交通局", text = "公交线路调整" }, "市级事权");
        world.File.Ledger[^1].Reason.ShouldBe("等待上级协调");
        world.File.AnswerClock!.IsTicking.ShouldBeTrue();
        await world.Act(WorkItemKind.Elevation, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { result = "市局同意" });

        world.File.Ledger[^1].Reason.ShouldBe("处置");
    }

    [Fact]
    public async Task Urge_ByTheReporterTwiceInADay_IsCountedOnce()
    {
        var world = await GivenCase.Handled();
        var (desk, data) = (world.Staff.Caller(RoleNames.Operator, CaseWorld.Desk), new { text = "催一下", from = "reporter" });

        await world.TryCase("urge", desk, data);
        var again = await world.TryCase("urge", desk, data);
        await world.Wait(TimeSpan.FromHours(25));
        var next = await world.TryCase("urge", desk, data);

        again!.Code.ShouldBe("CASE-114");
        next.ShouldBeNull();
        world.File.ReporterUrges.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Copy_ToAUnit_IsReadOnceAndAskedOnce()
    {
        var world = await GivenCase.Handled();
        var data = new { units = new[] { GivenCase.Other }, text = "请知悉" };

        await world.Handle("copy", data);
        await world.Act(WorkItemKind.Read, "complete", RoleNames.Liaison, GivenCase.Other);
        var again = await world.TryHandle("copy", data);

        again!.Code.ShouldBe("CASE-113");
        world.Nodes.ShouldBe(["handle"]);
    }
}
