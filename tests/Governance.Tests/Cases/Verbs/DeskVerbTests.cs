using Governance.Cases;
using Governance.Execution;

namespace Governance.Tests.Cases.Verbs;

public sealed class DeskVerbTests
{
    private static readonly object Road = new { kind = "not-accepted", road = "litigation", text = "您可以依法上诉或申请再审。" };

    [Fact]
    public async Task Refuse_ApprovedByAnother_EndsWithTheLegalRoad()
    {
        var world = await GivenCase.AtTheDesk();

        await world.ActCase("refuse", RoleNames.Operator, CaseWorld.Desk, Road, "法院已判决");
        world.File.Status.ShouldBe(CaseStatus.Open);
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.DutyChief, CaseWorld.Desk, new { decision = "agree" });

        world.File.Status.ShouldBe(CaseStatus.Refused);
        world.File.Ending!.Name.ShouldBe("诉讼");
        world.Aggregate.Instances.ShouldHaveSingleItem().Status.ShouldBe(InstanceStatus.Finished);
        await Invariants.Check(world);
        await Invariants.CheckReplay(world);
    }

    [Fact]
    public async Task Refuse_BySamePersonTwice_IsRefused()
    {
        var world = await GivenCase.AtTheDesk();
        await world.ActCase("refuse", RoleNames.DutyChief, CaseWorld.Desk, Road, "法院已判决");

        var refusal = await world.Try(world.Item(WorkItemKind.RequestReview).Id, "complete", world.Staff.Caller(RoleNames.DutyChief, CaseWorld.Desk), new { decision = "agree" });

        refusal!.Code.ShouldBe("CASE-102");
        world.File.Status.ShouldBe(CaseStatus.Open);
    }

    [Fact]
    public async Task Refuse_ReporterObjectsOnce_IsAcceptedAndNotRefusedAgain()
    {
        var world = await GivenCase.AtTheDesk();
        await world.ActCase("refuse", RoleNames.Operator, CaseWorld.Desk, Road, "法院已判决");
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.DutyChief, CaseWorld.Desk, new { decision = "agree" });

        await world.ActCase("reopen", RoleNames.DutyChief, CaseWorld.Desk, reason: "诉求人提出异议");
        var again = await world.TryCase("refuse", world.Staff.Caller(RoleNames.Operator, CaseWorld.Desk), Road, "还是法院");

        world.Nodes.ShouldBe(["desk"]);
        world.File.Round.ShouldBe(1);
        again!.Message.ShouldContain("异议");
        await Invariants.Check(world);
    }

    [Fact]
    public async Task Refuse_WithoutRoad_AsksForIt()
    {
        var world = await GivenCase.AtTheDesk();

        var refusal = await world.TryCase("refuse", world.Staff.Caller(RoleNames.Operator, CaseWorld.Desk), new { kind = "not-accepted", text = "告知" }, "法院已判决");

        refusal!.Where.ShouldBe("road");
    }

    [Fact]
    public async Task Explain_ApprovedByAnother_EndsAsUnreasonable()
    {
        var world = await GivenCase.AtTheDesk();

        await world.ActCase("refuse", RoleNames.Operator, CaseWorld.Desk, new { kind = "explain", text = "青蛙是益虫，不能捕捉。" }, "诉求不合理");
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "agree" });

        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.File.Report!.Method.ShouldBe("unreasonable");
        world.File.FollowUp!.Result.ShouldBe(FollowUpResults.Waived);
    }

    [Fact]
    public async Task Refuse_AfterDispatch_IsRefusedWithWhatToDo()
    {
        var world = await GivenCase.Dispatched();

        var refusal = await world.TryCase("refuse", world.Staff.Caller(RoleNames.Operator, CaseWorld.Desk), Road, "法院已判决");

        refusal!.Code.ShouldBe("CASE-005");
        refusal.Message.ShouldContain("已经派单");
    }

    [Fact]
    public async Task Answer_AComplaint_IsRefused_AConsultationEnds()
    {
        var complaint = await new CaseWorld().Open("烧烤店油烟", "文东街道山师东路社区,一楼新开的烧烤店烟道直对着居民窗户。", file => file with { Wishes = new Wishes { Nature = Knowledge.Complaint } });
        var question = await new CaseWorld().Open("入学材料", "孩子今年九月上小学,想问问报名要带哪些材料?", file => file with { Wishes = new Wishes { Nature = Knowledge.Consultation } });
        var data = new { text = "请带户口簿和房产证明。", basis = "招生公告" };

        var refused = await complaint.TryCase("answer", complaint.Staff.Caller(RoleNames.Operator, CaseWorld.Desk), data);
        var answered = question.File.Dispatch is null ? await question.TryCase("answer", question.Staff.Caller(RoleNames.Operator, CaseWorld.Desk), data) : null;

        refused!.Message.ShouldContain("投诉");
        answered.ShouldBeNull();
        if (question.File.Dispatch is null)
            question.File.Status.ShouldBe(CaseStatus.Archived);
    }

    [Theory]
    [InlineData("connected", CaseStatus.Transferred)]
    [InlineData("agreed", CaseStatus.Transferred)]
    [InlineData("kept", CaseStatus.Open)]
    [InlineData("joint", CaseStatus.Open)]
    public async Task TransferOut_FourOutcomes_EndOrGoOn(string outcome, CaseStatus status)
    {
        var world = await GivenCase.AtTheDesk();

        await world.ActCase("transfer-out", RoleNames.Operator, CaseWorld.Desk, new { line = "110", outcome, text = "三方通话" });

        world.File.Status.ShouldBe(status);
        await Invariants.Check(world);
    }

    [Fact]
    public async Task TransferOut_HandedBack_KeepsTheTimeUsed()
    {
        var world = await GivenCase.AtTheDesk();
        await world.ActCase("transfer-out", RoleNames.Operator, CaseWorld.Desk, new { line = "110", outcome = "connected", text = "三方通话" });
        world.Time.Advance(TimeSpan.FromHours(1));

        await world.ActCase("reopen", RoleNames.DutyChief, CaseWorld.Desk, reason: "110 认定非警务");

        world.Nodes.ShouldBe(["desk"]);
        world.File.Ledger.ShouldContain(interval => interval.Reason == "已转接");
        await Invariants.Check(world);
    }

    [Fact]
    public async Task Withdraw_ByTheReporter_EndsTheCase_AHazardGoesOn()
    {
        var appeal = await GivenCase.Dispatched();
        var hazard = await new CaseWorld().Open("电梯坏了", "姚家街道名士豪庭社区锦澜苑3号楼电梯坏了。");

        await appeal.ActCase("withdraw", RoleNames.Operator, CaseWorld.Desk, reason: "来电撤诉，录音 12");

        appeal.File.Status.ShouldBe(CaseStatus.Archived);
        appeal.File.Report!.Method.ShouldBe("withdrawn");
        hazard.File.IsOpen.ShouldBeTrue();
        await Invariants.Check(appeal);
    }

    private static class Knowledge
    {
        public const Governance.Knowledge.Nature Complaint = Governance.Knowledge.Nature.Complaint;
        public const Governance.Knowledge.Nature Consultation = Governance.Knowledge.Nature.Consultation;
    }
}
