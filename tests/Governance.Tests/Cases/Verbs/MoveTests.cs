using Governance.Cases;

namespace Governance.Tests.Cases.Verbs;

public sealed class MoveTests
{
    [Fact]
    public async Task SendBack_ToAnEarlierStep_GoesOnFromThere()
    {
        var world = await GivenCase.Handled();
        await AppealSteps.FromHandlingToReview(world);

        await world.Act(WorkItemKind.Review, "send-back", RoleNames.Reviewer, CaseWorld.Desk, new { to = "sign-off" }, "审签意见不明确");

        world.Nodes.ShouldBe(["sign-off"]);
        world.File.AnswerClock!.IsTicking.ShouldBeTrue();
        await Invariants.Check(world);
        await world.Act(WorkItemKind.Approval, "sign-off", RoleNames.UnitLeader, world.File.Holder.Code);
        world.Nodes.ShouldBe(["reply"]);
    }

    [Fact]
    public async Task SendBack_ThenReturn_ComesStraightBack()
    {
        var world = await GivenCase.Handled();
        await AppealSteps.FromHandlingToReview(world);

        await world.Act(WorkItemKind.Review, "send-back", RoleNames.Reviewer, CaseWorld.Desk, new { to = "handle", then = "return" }, "补充照片");
        world.Nodes.ShouldBe(["handle"]);
        await world.Handle("complete", AppealSteps.Report);

        world.Nodes.ShouldBe(["review"]);
        world.File.AnswerClock!.StoppedMicros.ShouldNotBeNull();
        world.File.Comeback.ShouldBeNull();
        await Invariants.Check(world);
        await Invariants.CheckReplay(world);
    }

    [Fact]
    public async Task SendBack_FromReply_NamesTheStep()
    {
        var world = await GivenCase.Handled();
        var unit = world.File.Holder.Code;
        await world.Handle("complete", AppealSteps.Report);
        await world.Act(WorkItemKind.Approval, "sign-off", RoleNames.UnitLeader, unit);
        var (item, liaison) = (world.Item(WorkItemKind.Reply).Id, world.Staff.Caller(RoleNames.Liaison, unit));

        var unnamed = await world.Try(item, "send-back", liaison, reason: "口径不清");
        var elsewhere = await world.Try(item, "send-back", liaison, new { to = "close" }, "口径不清");
        var named = await world.Try(item, "send-back", liaison, new { to = "handle" }, "口径不清");

        unnamed!.Code.ShouldBe("CASE-006");
        elsewhere!.Code.ShouldBe("CASE-007");
        named.ShouldBeNull();
        world.Nodes.ShouldBe(["handle"]);
    }

    [Fact]
    public async Task SendBack_ByTheHandler_GoesToTheLiaison()
    {
        var world = await GivenCase.Handled();

        await world.Handle("send-back", reason: "不属于本科室");

        world.Item(WorkItemKind.SignAndHandle).Assignee.ShouldBeNull();
        world.File.Ledger[^1].Reason.ShouldBe("内部分办");
        await world.Act(WorkItemKind.SignAndHandle, "assign", RoleNames.Liaison, world.File.Holder.Code, new { assignee = world.Handler().UserName });
        await Invariants.Check(world);
    }

    [Fact]
    public async Task Withdraw_BeforeTheNextActs_TakesTheStepBack()
    {
        var world = await GivenCase.Handled();
        var (item, unit) = (world.Item(WorkItemKind.SignAndHandle).Id, world.File.Holder.Code);
        await world.Handle("complete", AppealSteps.Report);
        var gone = world.Item(WorkItemKind.Approval).Id;

        var other = await world.Try(item, "withdraw", world.Staff.Caller(RoleNames.UnitLeader, unit));
        var own = await world.Try(item, "withdraw", world.Staff.Caller(RoleNames.Handler, unit), reason: "漏传照片");

        other!.Code.ShouldBe("CASE-004");
        own.ShouldBeNull();
        world.Nodes.ShouldBe(["handle"]);
        world.File.Item(gone)!.Remark!.ShouldContain("撤回");
        await Invariants.Check(world);
    }

    [Fact]
    public async Task Withdraw_AfterTheNextActed_IsRefused()
    {
        var world = await GivenCase.Handled();
        var (item, unit) = (world.Item(WorkItemKind.SignAndHandle).Id, world.File.Holder.Code);
        await world.Handle("complete", AppealSteps.Report);
        await world.Act(WorkItemKind.Approval, "sign-off", RoleNames.UnitLeader, unit);

        var refusal = await world.Try(item, "withdraw", world.Staff.Caller(RoleNames.Handler, unit));

        refusal!.Code.ShouldBe("CASE-005");
        refusal.Message.ShouldContain("对方已经处理");
    }

    [Fact]
    public async Task Withdraw_AnObjection_ReturnsTheItemToBeSigned()
    {
        var world = await GivenCase.Dispatched();
        var item = world.Item(WorkItemKind.SignAndHandle).Id;
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, ObjectionTests.Ground);

        var refusal = await world.Try(item, "withdraw", world.Staff.Caller(RoleNames.Liaison, world.File.Holder.Code), reason: "复核后属本单位");

        refusal.ShouldBeNull();
        world.Item(WorkItemKind.SignAndHandle).Status.ShouldBe(WorkItemStatus.Pending);
        world.File.Objections.ShouldHaveSingleItem().Decision.ShouldBe("withdrawn");
        await Invariants.Check(world);
    }

    [Fact]
    public async Task Transfer_WhileHandled_KeepsTheDeadlineAndEndsTheFormerItem()
    {
        var world = await GivenCase.Handled();
        var (due, former) = (world.File.AnswerClock!.DueMicros, world.Item(WorkItemKind.SignAndHandle).Id);

        await world.Act(WorkItemKind.SignAndHandle, "transfer", RoleNames.Dispatcher, CaseWorld.Desk, new { unit = GivenCase.Other }, "职责调整");

        world.Nodes.ShouldBe(["dispatch"]);
        world.File.Holder.Code.ShouldBe(GivenCase.Other);
        world.File.AnswerClock!.DueMicros.ShouldBe(due);
        world.File.Item(former)!.Status.ShouldBe(WorkItemStatus.Transferred);
        world.File.Transfers.ShouldBe(1);
        await AppealSteps.ToHandling(world);
        await Invariants.Check(world);
        await Invariants.CheckReplay(world);
    }

    [Fact]
    public async Task Transfer_ByTheUnitOrToItself_IsRefused()
    {
        var world = await GivenCase.Handled();
        var (item, unit) = (world.Item(WorkItemKind.SignAndHandle).Id, world.File.Holder.Code);

        var byUnit = await world.Try(item, "transfer", world.Staff.Caller(RoleNames.Liaison, unit), new { unit = GivenCase.Other }, "不想办");
        var same = await world.Try(item, "transfer", world.Staff.Caller(RoleNames.Dispatcher, CaseWorld.Desk), new { unit }, "试试");

        byUnit!.Code.ShouldBe("CASE-004");
        same!.Code.ShouldBe("CASE-117");
    }

    [Fact]
    public async Task Jump_ToANodeByItsName_EndsWhatWaited()
    {
        var world = await GivenCase.Dispatched();
        var item = world.Item(WorkItemKind.SignAndHandle).Id;

        await world.ActCase("jump", RoleNames.Supervisor, CaseWorld.Desk, new { node = "单位审签" }, "现场已办结");

        world.Nodes.ShouldBe(["sign-off"]);
        world.File.Item(item)!.IsOpen.ShouldBeFalse();
        await Invariants.Check(world);
    }

    [Theory]
    [InlineData("close", "CASE-119")]
    [InlineData("review", "CASE-120")]
    [InlineData("没有的节点", "CASE-118")]
    public async Task Jump_WhereItCannotGo_IsRefused(string node, string code)
    {
        var world = await GivenCase.Dispatched();

        var refusal = await world.TryCase("jump", world.Staff.Caller(RoleNames.Supervisor, CaseWorld.Desk), new { node }, "试试");

        refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Jump_UnsignedToHandling_IsSignedAndAssignedThere()
    {
        var world = await GivenCase.Dispatched();
        var unit = world.File.Holder.Code;

        await world.ActCase("jump", RoleNames.Supervisor, CaseWorld.Desk, new { node = "handle" }, "紧急");
        await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, unit);
        await world.Act(WorkItemKind.SignAndHandle, "assign", RoleNames.Liaison, unit, new { assignee = world.Handler().UserName });
        await world.Handle("contact", new { result = "reached" });
        await world.Handle("complete", AppealSteps.Report);

        world.Nodes.ShouldBe(["sign-off"]);
        await Invariants.Check(world);
    }
}
