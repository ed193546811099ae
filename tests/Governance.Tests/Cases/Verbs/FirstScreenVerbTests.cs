using Governance.Cases;

namespace Governance.Tests.Cases.Verbs;

/// <summary>What people do from their first screens: mark, hurry inside, correct how it ended, appoint a call, pass praise on.</summary>
public sealed class FirstScreenVerbTests
{
    [Fact]
    public async Task Mark_ByTheDispatcher_SetsMarkAndRange_AndSaysWhy()
    {
        var world = await GivenCase.AtTheDesk();

        await world.ActCase("mark", RoleNames.Dispatcher, CaseWorld.Desk, new { mark = "涉稳", reach = Reaches.Sensitive }, "联名到区政府");

        world.File.Marks.ShouldContain("涉稳");
        world.File.Reach.ShouldBe(Reaches.Sensitive);
        await Invariants.CheckReplay(world);
    }

    [Fact]
    public async Task Mark_WhatIsSealed_IsOpenedByTheDutyChiefAlone()
    {
        var world = await GivenCase.AtTheDesk();
        await world.ActCase("mark", RoleNames.DutyChief, CaseWorld.Desk, new { reach = Reaches.Confidential }, "举报内部人员");

        var refusal = await world.TryCase("mark", world.Staff.Caller(RoleNames.Dispatcher, CaseWorld.Desk), new { reach = Reaches.Internal }, "放开");
        await world.ActCase("mark", RoleNames.DutyChief, CaseWorld.Desk, new { reach = Reaches.Internal }, "核实后放开");

        refusal.ShouldNotBeNull();
        world.File.Reach.ShouldBe(Reaches.Internal);
    }

    [Fact]
    public async Task Mark_Nothing_AsksForSomething()
    {
        var world = await GivenCase.AtTheDesk();

        var refusal = await world.TryCase("mark", world.Staff.Caller(RoleNames.Dispatcher, CaseWorld.Desk), new { }, "看看");

        refusal!.Where.ShouldBe("mark");
    }

    [Fact]
    public async Task Urge_ByTheLiaison_ReachesTheHandlerAndCountsAsNoChase()
    {
        var world = await GivenCase.Handled();
        var unit = world.File.Holder.Code;

        await world.Act(WorkItemKind.SignAndHandle, "urge", RoleNames.Liaison, unit, new { text = "明天到期，请今天办完" });

        world.File.Notes.ShouldContain(note => note.Kind == "urge" && note.Text.Contains("明天到期", StringComparison.Ordinal));
        world.File.Marks.ShouldNotContain("催办");
    }

    [Fact]
    public async Task Urge_ByTheHandler_IsRefused()
    {
        var world = await GivenCase.Handled();

        var refusal = await world.TryHandle("urge", new { text = "催自己" });

        refusal.ShouldNotBeNull();
    }

    [Fact]
    public async Task Review_OtherWayOfEnding_IsCorrectedWithItsReason()
    {
        var world = await GivenCase.Dispatched();
        await AppealSteps.ToReview(world);
        var reviewer = world.Staff.Caller(RoleNames.Reviewer, CaseWorld.Desk);

        var silent = await world.Try(world.Item(WorkItemKind.Review).Id, "complete", reviewer, new { decision = "qualified", method = "partly-solved" });
        await world.Act(WorkItemKind.Review, "complete", RoleNames.Reviewer, CaseWorld.Desk, new { decision = "qualified", method = "partly-solved", remark = "还有一部电梯没修", nextAnswerOn = "2026-04-01" });

        silent!.Where.ShouldBe("remark");
        world.File.Report!.Method.ShouldBe("partly-solved");
        await Invariants.CheckReplay(world);
    }

    [Fact]
    public async Task Appoint_AnotherTime_IsNoTryInVain()
    {
        var world = await GivenCase.Dispatched();
        await AppealSteps.ToFollowUp(world);

        await world.Act(WorkItemKind.FollowUp, "appoint", RoleNames.Caller, CaseWorld.Desk, new { when = "明天下午三点以后" });

        world.File.FollowUpTries.ShouldBe(0);
        world.File.OpenItem(WorkItemKind.FollowUp).ShouldNotBeNull();
        world.File.Notes.ShouldContain(note => note.Kind == "appoint");
    }

    [Fact]
    public async Task Praise_DuringTheCall_IsToldInTheCase()
    {
        var world = await GivenCase.Dispatched();
        await AppealSteps.ToFollowUp(world);

        await world.Act(WorkItemKind.FollowUp, "praise", RoleNames.Caller, CaseWorld.Desk, new { text = "师傅很负责" });

        world.File.Marks.ShouldContain("表扬");
        world.File.Notes.ShouldContain(note => note.Kind == "praise" && note.Text == "师傅很负责");
    }

    [Fact]
    public async Task Contest_SecondStep_IsDecidedByAnAssessor_TheFirstIsNot()
    {
        var world = await GivenCase.Archived();
        await world.ActCase("contest", RoleNames.Liaison, world.File.Dispatch!.Unit.Code, new { ground = "beyond-policy", text = "超出维修资金政策" });
        var assessor = world.Staff.Caller(RoleNames.Assessor, CaseWorld.Desk);

        var early = await world.Try(world.Item(WorkItemKind.Contest).Id, "complete", assessor, new { decision = "agree", opinion = "同意" });
        await world.Act(WorkItemKind.Contest, "complete", RoleNames.DutyChief, CaseWorld.Desk, new { decision = "agree", opinion = "属实" });
        await world.Act(WorkItemKind.Contest, "complete", RoleNames.Assessor, CaseWorld.Desk, new { decision = "agree", opinion = "同意剔除" });

        early.ShouldNotBeNull();
        world.File.Exclusions[0].Decision.ShouldBe("agree");
    }
}
