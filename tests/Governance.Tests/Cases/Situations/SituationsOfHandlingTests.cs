using Governance.Cases;
using Governance.Tests.Cases.Verbs;

namespace Governance.Tests.Cases.Situations;

/// <summary>Situations that break a flow drawn too simply, and how this one stands: contact, time, and the end.</summary>
public sealed class SituationsOfHandlingTests
{
    /// <summary>先行联系打不通.</summary>
    [Fact]
    public async Task FirstContact_NobodyAnswersThreeTimes_CountsAsResponded()
    {
        var world = await GivenCase.Dispatched();
        var unit = world.File.Holder.Code;
        await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, unit);
        await world.Act(WorkItemKind.SignAndHandle, "assign", RoleNames.Liaison, unit, new { assignee = $"handler@{unit}" });

        for (var call = 0; call < 3; call++)
            await world.Act(WorkItemKind.SignAndHandle, "contact", RoleNames.Handler, unit, new { result = "no-answer" });
        await AppealSteps.FromHandlingToReview(world);

        world.File.Contacts.Length.ShouldBe(3);
        world.File.Latest(ClockKinds.FirstContact)!.ShouldSatisfyAllConditions(clock => clock.IsTicking.ShouldBeFalse(), clock => clock.IsMissed.ShouldBeFalse());
        world.Nodes.ShouldBe(["review"]);
    }

    /// <summary>回访不通.</summary>
    [Fact]
    public async Task FollowUp_ThreeTriesOnTwoDaysAndALinkForADay_ThenTheCaseEnds()
    {
        var world = await GivenCase.Dispatched();
        await AppealSteps.ToFollowUp(world);

        foreach (var hours in new[] { 0, 8, 16 })
        {
            await world.Wait(TimeSpan.FromHours(hours));
            await Unreached(world);
        }

        var sent = world.File.FollowUpSmsMicros;
        var early = await world.Try(world.Item(WorkItemKind.FollowUp).Id, "complete", world.Staff.Caller(RoleNames.Caller, CaseWorld.Desk), new { result = "unreached" });
        await world.Wait(TimeSpan.FromHours(25));
        await Unreached(world);

        sent.ShouldNotBeNull();
        early!.Message.ShouldContain("24");
        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.File.FollowUp!.Result.ShouldBe("unreached");
        world.File.Round.ShouldBe(1);
    }

    /// <summary>拒访.</summary>
    [Fact]
    public async Task FollowUp_Declined_EndsWithoutARound()
    {
        var world = await GivenCase.Dispatched();
        await AppealSteps.ToFollowUp(world);

        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "declined" });

        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.File.Appraisal!.Satisfaction.ShouldBe(30);
    }

    /// <summary>诉求人补充材料不来.</summary>
    [Fact]
    public async Task MissingMaterial_PauseOver_IsHandledWithWhatThereIsAndCanBeReopened()
    {
        var world = await GivenCase.Handled();
        await world.Handle("pause", new { reason = "await-reporter" }, "等待发票");

        await world.Wait(TimeSpan.FromDays(15));
        world.File.Status.ShouldBe(CaseStatus.Open);
        await AppealSteps.FromHandlingToReview(world);
        await AppealSteps.ThroughReview(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });
        await world.ActCase("reopen", RoleNames.DutyChief, CaseWorld.Desk, reason: "诉求人补来发票");

        world.File.IsOpen.ShouldBeTrue();
        world.File.Ledger.ShouldContain(interval => interval.Reason == "等待群众");
        await Invariants.Check(world);
    }

    /// <summary>延期.</summary>
    [Fact]
    public async Task Extension_ReporterNotTold_IsNotGrantedUntilHeIs()
    {
        var world = await GivenCase.Handled();
        var due = world.File.AnswerClock!.DueMicros;
        await world.Handle("extend", new { days = 5, basis = "配件到货" }, "等待配件");

        var early = await Grant(world);
        await world.Wait(TimeSpan.FromMinutes(5));
        await world.Handle("contact", new { result = "reached", note = "已告知延期" });
        var late = await Grant(world);

        early!.Code.ShouldBe("CASE-103");
        late.ShouldBeNull();
        world.File.AnswerClock!.DueMicros.ShouldBeGreaterThan(due);
        world.File.AnswerClock.OriginalDueMicros.ShouldBe(due);
    }

    /// <summary>疑难挂账.</summary>
    [Fact]
    public async Task Shelved_TheReviewClockIsTheArmedOne()
    {
        var world = await GivenCase.Handled();
        await world.Handle("shelve", new { @class = "investment", leader = "副区长甲", exit = "立项", told = "visit" }, "需立项投资");

        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.Leader, "370102000000", new { decision = "agree" });

        world.File.Clocks.Where(clock => clock is { IsTicking: true, ItemId: null }).Select(clock => clock.Kind).ShouldBe([ClockKinds.ShelveReview]);
        world.File.Latest(ClockKinds.ShelveReview)!.ShouldSatisfyAllConditions(
            clock => clock.Limit.ShouldBe("30 自然日"), clock => clock.NextStep.ShouldNotBeNull());
        world.File.Hold!.Exit.ShouldBe("立项");
        await Invariants.Check(world);
    }

    /// <summary>批示件.</summary>
    [Fact]
    public async Task LeadersOrder_HasItsOwnLimitAndTheResultComesToTheLeaderFirst()
    {
        var world = await GivenCase.Handled();
        var unit = world.File.Holder.Code;

        await world.ActCase("instruct", RoleNames.Leader, "370102000000", new { text = "三日内解决", days = 3 });
        await AppealSteps.FromHandlingToReview(world);
        var closing = await world.Try(world.Item(WorkItemKind.Review).Id, "complete", world.Staff.Caller(RoleNames.Reviewer, CaseWorld.Desk), new { decision = "qualified" });
        await world.Act(WorkItemKind.SupervisionReply, "complete", RoleNames.Liaison, unit, new { text = "办理情况报告" });
        var review = world.Item(WorkItemKind.SupervisionReview);
        await world.Act(WorkItemKind.SupervisionReview, "complete", RoleNames.Leader, "370102000000", new { decision = "lift" });

        world.File.Latest(ClockKinds.Supervision)!.Limit.ShouldBe("3 工作日");
        closing!.Code.ShouldBe("CASE-116");
        review.Role.ShouldBe(RoleNames.Leader);
        world.File.Marks.ShouldContain("批示");
        await AppealSteps.ThroughReview(world);
    }

    /// <summary>虚假办结: the sample cannot be chosen, and the handler does not check himself.</summary>
    [Fact]
    public async Task SoldAsDone_ATenthIsLookedAtByAnother()
    {
        var drawn = 0;
        for (var seed = 1; seed <= 100; seed++)
        {
            var world = await new CaseWorld(seed: seed).Open("电梯坏了", "姚家街道名士豪庭社区锦澜苑3号楼电梯坏了,物业每次只说在等配件。");
            await AppealSteps.ToReview(world);
            await world.Act(WorkItemKind.Review, "complete", RoleNames.Reviewer, CaseWorld.Desk, new { decision = "qualified" });
            drawn += world.File.OpenItem(WorkItemKind.Check) is null ? 0 : 1;
        }

        drawn.ShouldBeInRange(5, 20);
    }

    /// <summary>虚假办结: asked for by the reviewer, it is not done by the handler, and a failure counts.</summary>
    [Fact]
    public async Task SoldAsDone_CheckFails_ComesBackAndCosts()
    {
        var world = await GivenCase.Dispatched();
        await AppealSteps.ToReview(world);
        await world.Act(WorkItemKind.Review, "complete", RoleNames.Reviewer, CaseWorld.Desk, new { decision = "check" });
        var (check, handler) = (world.Item(WorkItemKind.Check), world.Handler() with { Roles = [RoleNames.Handler, RoleNames.Checker] });

        var own = await world.Try(check.Id, "complete", handler with { Unit = check.Unit }, new { result = "passed", remark = "好了" });
        await world.Act(WorkItemKind.Check, "complete", RoleNames.Checker, check.Unit.Code, new { result = "failed", remark = "仍未修好" });

        own!.Code.ShouldBe("CASE-025");
        world.Nodes.ShouldNotContain("follow-up");
        world.File.IsOpen.ShouldBeTrue();
    }

    /// <summary>物业/业委会/商家是责任主体: the unit waits for the party by name, at most thirty days, and answers for its supervision.</summary>
    [Fact]
    public async Task PartyOutside_TheUnitWaitsForItAndStaysTheHolder()
    {
        var world = await GivenCase.Handled();
        var holder = world.File.Holder;

        await world.Handle("pause", new { reason = "await-responsible-party" }, "等待物业更换配件");

        world.File.Hold!.LedgerReason.ShouldBe("等待责任主体");
        world.File.Holder.ShouldBe(holder);
        world.File.Latest(ClockKinds.Pause)!.Limit.ShouldBe("30 自然日");
    }

    /// <summary>单位间“已处理,请联系××”: no answer without a contact record, a way of closing and a result; the reviewer sends it back and it counts.</summary>
    [Fact]
    public async Task PassedOnAnswer_WithoutContactOrResult_IsRefusedAndCostsWhenSentBack()
    {
        var world = await GivenCase.Dispatched();
        var unit = world.File.Holder.Code;
        await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, unit);
        await world.Act(WorkItemKind.SignAndHandle, "assign", RoleNames.Liaison, unit, new { assignee = $"handler@{unit}" });

        var blind = await world.TryHandle("complete", AppealSteps.Report);
        await world.Handle("contact", new { result = "reached" });
        var empty = await world.TryHandle("complete", new { method = "solved", process = "已处理", draft = "已处理，请联系物业" });
        await AppealSteps.FromHandlingToReview(world);
        await world.Act(WorkItemKind.Review, "send-back", RoleNames.Reviewer, CaseWorld.Desk, reason: "只写请联系物业，没有结果和时间");

        (blind!.Code, empty!.Code, empty.Where).ShouldBe(("CASE-011", "CASE-006", "result"));
        world.File.Returns.ShouldBe(1);
        world.Nodes.ShouldBe(["handle"]);
    }

    /// <summary>夜间施工/油烟: what can only be seen tonight is seen tonight.</summary>
    [Fact]
    public async Task NightNoise_HappeningNow_IsUrgentAndHasClocksOfHoursThatRunAtNight()
    {
        var world = new CaseWorld();
        world.Time.Advance(TimeSpan.FromHours(14.5));

        await world.Open("工地夜里打桩", "智远街道盛福花园社区对面的工地现在夜里十一点半还在打桩,孩子明天考试,能不能马上来人看看!");
        await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, world.File.Holder.Code);

        world.File.Urgency.ShouldBe(Governance.Knowledge.Urgency.Urgent);
        Hours(world.File.Latest(ClockKinds.Sign)!).ShouldBe(0.5);
        Hours(world.File.Latest(ClockKinds.FirstContact)!).ShouldBe(2);
    }

    private static double Hours(Clock clock) => (clock.DueMicros - clock.ArmedMicros) / 3_600_000_000.0;

    private static Task Unreached(CaseWorld world) => world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "unreached" });

    private static Task<Governance.Definitions.Refusal?> Grant(CaseWorld world) =>
        world.Try(world.Item(WorkItemKind.RequestReview).Id, "complete", world.Staff.Caller(RoleNames.Supervisor, CaseWorld.Desk), new { decision = "agree" });
}
