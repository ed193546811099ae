using Governance.Cases;

namespace Governance.Tests.Cases.Verbs;

public sealed class HoldTests
{
    private static readonly object Legacy = new { @class = "legacy", leader = "副区长甲", exit = "改造完工", told = "visit" };

    [Fact]
    public async Task PauseAndResume_OneWorkingDayLater_MovesTheDeadlineByThatDay()
    {
        var world = await GivenCase.Handled();
        var due = world.File.AnswerClock!.DueMicros;

        await world.Handle("pause", new { reason = "await-reporter" }, "等待群众提供发票");
        await world.Wait(TimeSpan.FromDays(1));
        await world.Handle("resume", reason: "材料已到");

        world.File.Status.ShouldBe(CaseStatus.Open);
        (world.File.AnswerClock!.DueMicros - due).ShouldBe(86_400_000_000);
        world.File.Ledger.ShouldContain(interval => interval.Reason == "等待群众");
        await Invariants.Check(world);
        await Invariants.CheckReplay(world);
    }

    [Fact]
    public async Task Pause_AtItsMaximum_ResumesByItself()
    {
        var world = await GivenCase.Handled();
        await world.Handle("pause", new { reason = "await-responsible-party" }, "等待物业整改");
        await Invariants.Check(world);

        await world.Wait(TimeSpan.FromDays(32));

        world.File.Status.ShouldBe(CaseStatus.Open);
        world.File.Hold.ShouldBeNull();
        world.Item(WorkItemKind.SignAndHandle).Status.ShouldBe(WorkItemStatus.Signed);
        await Invariants.Check(world);
    }

    [Fact]
    public async Task Pause_WhileItLasts_NothingFallsDueAndNothingIsHandled()
    {
        var world = await GivenCase.Handled();
        await world.Handle("pause", new { reason = "legal-procedure" }, "正在鉴定");

        await world.Wait(TimeSpan.FromDays(60));
        var refusal = await world.TryHandle("complete", AppealSteps.Report);

        world.File.AnswerClock!.FiredMicros.ShouldBeNull();
        refusal!.Code.ShouldBe("CASE-005");
        refusal.Message.ShouldContain("暂停中");
    }

    [Fact]
    public async Task Pause_SameReasonTwice_IsRefused()
    {
        var world = await GivenCase.Handled();
        await world.Handle("pause", new { reason = "force-majeure" }, "暴雨");
        await world.Handle("resume", reason: "雨停");

        var refusal = await world.TryHandle("pause", new { reason = "force-majeure" }, "又下雨");

        refusal!.Code.ShouldBe("CASE-107");
    }

    [Fact]
    public async Task Supplement_WhileWaitingForTheReporter_Resumes()
    {
        var world = await GivenCase.Handled();
        await world.Handle("pause", new { reason = "await-reporter" }, "等待群众提供发票");

        await world.ActCase("supplement", RoleNames.Operator, CaseWorld.Desk, new { text = "发票已补" });

        world.File.Status.ShouldBe(CaseStatus.Open);
    }

    [Fact]
    public async Task Shelve_Granted_StopsTheHandlingClockAndRunsTheReview()
    {
        var world = await GivenCase.Handled();

        await world.Handle("shelve", Legacy, "老旧小区改造未立项");
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.Leader, "370102000000", new { decision = "agree" });

        world.File.Status.ShouldBe(CaseStatus.Shelved);
        world.File.AnswerClock!.IsPaused.ShouldBeTrue();
        world.File.Latest(ClockKinds.ShelveReview)!.IsTicking.ShouldBeTrue();
        world.File.Hold!.Leader.ShouldBe("副区长甲");
        world.File.Ledger[^1].Reason.ShouldBe("挂账");
        await Invariants.Check(world);
    }

    [Fact]
    public async Task Shelve_Reviewed_ArmsTheNextReview()
    {
        var world = await Shelved();
        await world.Wait(TimeSpan.FromDays(40));

        await world.Handle("shelve", new { review = "已列入计划" }, "按期复核");

        world.File.Clocks.Count(clock => clock.Kind is ClockKinds.ShelveReview).ShouldBe(2);
        world.File.Latest(ClockKinds.ShelveReview)!.IsTicking.ShouldBeTrue();
        await Invariants.Check(world);
    }

    [Fact]
    public async Task Resume_OfAShelvedCase_NeedsConsent()
    {
        var world = await Shelved();

        await world.Handle("resume", reason: "改造完工");
        world.File.Status.ShouldBe(CaseStatus.Shelved);
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "agree" });

        world.File.Status.ShouldBe(CaseStatus.Open);
        await AppealSteps.FromHandlingToReview(world);
        world.Nodes.ShouldBe(["review"]);
    }

    private static async Task<CaseWorld> Shelved()
    {
        var world = await GivenCase.Handled();
        await world.Handle("shelve", Legacy, "老旧小区改造未立项");
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.Leader, "370102000000", new { decision = "agree" });
        return world;
    }
}
