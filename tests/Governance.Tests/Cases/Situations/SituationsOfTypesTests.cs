using Governance.Cases;

namespace Governance.Tests.Cases.Situations;

/// <summary>Situations that break a flow drawn too simply, and how these stand: hazards and disputes.</summary>
public sealed class SituationsOfTypesTests
{
    /// <summary>匿名举报.</summary>
    [Fact]
    public async Task AnonymousReport_IsVerifiedBeforeAnybodyIsSentAndNobodyIsCalledBack()
    {
        var world = await HazardWay.PaintStore();
        await TypeSteps.Answer(world, "register", "registered");

        var (verifying, dispatched) = (world.Nodes, world.File.Dispatch);
        await TypeSteps.Answer(world, "verify", "unfounded");

        verifying.ShouldBe(["verify"]);
        dispatched.ShouldBeNull();
        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.File.WorkItems.ShouldNotContain(item => item.Kind == WorkItemKind.FollowUp);
    }

    /// <summary>隐患拒不整改/进不了门.</summary>
    [Fact]
    public async Task HazardNotPutRight_AfterTwoFailures_LeavesTheLoopToEnforcement()
    {
        var world = await HazardWay.Corridor();
        await HazardWay.ToRectification(world);
        for (var turn = 0; turn < 2; turn++)
        {
            await TypeSteps.Answer(world, "rectify", "completed");
            await TypeSteps.Answer(world, "reinspect", "failed");
        }

        var enforcing = world.Nodes;
        await TypeSteps.Answer(world, "enforce", "ongoing");
        await TypeSteps.Answer(world, "enforce", "enforced", new { docketNo = "处罚决定书 1 号" });
        await TypeSteps.Answer(world, "cancel", "agreed");

        enforcing.ShouldBe(["enforce"]);
        world.File.Status.ShouldBe(CaseStatus.Archived);
    }

    /// <summary>隐患拒不整改: refused outright, at once.</summary>
    [Fact]
    public async Task HazardNotPutRight_OwnerRefuses_GoesToEnforcementAtOnce()
    {
        var world = await HazardWay.Corridor();
        await HazardWay.ToRectification(world);

        await TypeSteps.Answer(world, "rectify", "refused");

        world.Nodes.ShouldBe(["enforce"]);
        world.File.Marks.ShouldContain("移送执法");
    }

    /// <summary>重大隐患无力整改.</summary>
    [Fact]
    public async Task GraveHazard_OwnerUnable_IsListedWithFundsMeasuresAndPlan()
    {
        var world = await HazardWay.Corridor();
        await HazardWay.ToRectification(world);
        await TypeSteps.Answer(world, "rectify", "unable");
        var item = world.File.WorkItems.Last(item => item is { IsOpen: true, IsAside: false });

        var bare = await TypeSteps.Try(world, item, "listed");
        await TypeSteps.Answer(world, "listing", "listed", new { duty = "分管副区长", measures = "临时封闭", funds = "区财政统筹", deadline = "2026-04-01", plan = "应急预案" });

        bare.ShouldNotBeNull();
        item.Role.ShouldBe(RoleNames.DutyChief);
        world.File.Marks.ShouldContain("挂牌督办");
        world.Nodes.ShouldBe(["rectify"]);
    }

    /// <summary>调解一方不来.</summary>
    [Fact]
    public async Task Mediation_OnePartyStaysAway_EndsWithTheRoadToCourt()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.ToMediation(world);

        for (var session = 0; session < 3; session++)
            await DisputeWay.Answer(world, "mediate", "absent");
        var guiding = world.Nodes;
        await DisputeWay.Guided(world);

        guiding.ShouldBe(["guide"]);
        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.File.Report!.Method.ShouldBe("legal-road");
    }

    /// <summary>反悔.</summary>
    [Fact]
    public async Task Mediation_AgreementGoneBackOn_IsUrgedThenShownTheCourt()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.ToMediation(world);

        await DisputeWay.Renege(world);
        var guiding = world.Nodes;
        await DisputeWay.Guided(world);

        guiding.ShouldBe(["guide"]);
        world.File.Dispute!.ShouldSatisfyAllConditions(dispute => dispute.Urges.ShouldBe(1), dispute => dispute.Ending.ShouldNotBeNull());
        world.File.Status.ShouldBe(CaseStatus.Archived);
    }

    /// <summary>民转刑苗头.</summary>
    [Fact]
    public async Task TurningViolent_IsReportedToPoliceAndCommitteeWithinADayWithSomebodyToKeepHold()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.Answer(world, "risk", "high", new { remark = "扬言报复" });
        var asked = world.File.WorkItems.Where(item => item is { Kind: WorkItemKind.CoHandle, IsOpen: true }).Select(item => item.Unit.Name).ToList();
        var item = world.File.WorkItems.Last(item => item is { IsOpen: true, IsAside: false });

        var nobody = await TypeSteps.Try(world, item, "controlled");
        await DisputeWay.Answer(world, "report", "controlled", new { keeper = "片警", remark = "四方会商，落实稳控" });

        asked.ShouldBe(["姚家派出所", "区委政法委"], ignoreOrder: true);
        world.File.Latest(ClockKinds.RiskReport)!.Limit.ShouldBe("24 紧急工作时");
        nobody!.Where.ShouldBe("keeper");
        world.File.Dispute!.Grade.ShouldBe(DisputeGrade.Major);
        world.Nodes.ShouldBe(["divert"]);
    }
}
