using Governance.Cases;

namespace Governance.Tests.Cases;

public sealed class HazardTests
{
    [Fact]
    public async Task Open_GridWorkersReport_IsDispatchedWithoutAPerson()
    {
        var world = await HazardWay.Corridor();

        world.Number.ShouldStartWith("YH");
        world.Nodes.ShouldBe(["dispatch"]);
        world.File.Hazard!.Grade.ShouldBe(HazardGrade.General);
        world.File.Holder.Name.ShouldContain("应急管理办");
    }

    [Fact]
    public async Task Open_AnonymousFromTheWeb_IsLookedAtVerifiedAndGradedByPeople()
    {
        var world = await HazardWay.PaintStore();
        var first = world.Nodes;

        await TypeSteps.Answer(world, "register", "registered");
        var verifier = world.File.OpenItem(WorkItemKind.Verify)!;
        await TypeSteps.Answer(world, "verify", "real");
        await TypeSteps.Answer(world, "grade", "major", new { unit = "370102-YJ", remark = "毗邻幼儿园" });

        first.ShouldBe(["register"]);
        (verifier.Role, verifier.Unit.Name).ShouldBe((RoleNames.Checker, "趵突泉街道"));
        world.File.Holder.Code.ShouldBe("370102-YJ");
        world.File.Hazard!.Listed.ShouldBeTrue();
    }

    [Fact]
    public async Task Open_GasInTheStairwell_WaitsForTheDutyChiefAndCallsTheBrigade()
    {
        var world = await HazardWay.Gas();
        var grading = world.File.WorkItems.Single(item => item.IsOpen);

        await TypeSteps.Answer(world, "grade", "emergency", new { unit = "370102-ZJ" });

        grading.Role.ShouldBe(RoleNames.DutyChief);
        world.Nodes.ShouldBe(["emergency"]);
        world.File.WorkItems.Where(item => item is { Kind: WorkItemKind.CoHandle, IsOpen: true }).Select(item => item.Unit.Name).ShouldBe(["燕山街道", "消防救援大队"], ignoreOrder: true);
    }

    [Fact]
    public async Task Notice_WithoutEnforcement_MayInformButNotOrder()
    {
        var world = await HazardWay.PaintStore();
        await TypeSteps.Answer(world, "register", "registered");
        await TypeSteps.Answer(world, "verify", "real");
        await TypeSteps.Answer(world, "grade", "general", new { unit = "370102-CG" });
        await HazardWay.ToNotice(world);
        var item = world.File.WorkItems.Last(item => item.IsOpen && !item.IsAside);

        var order = await TypeSteps.Try(world, item, "order", new { party = "某商户", days = 3, remark = "整改", basis = "安全生产法" });
        var notice = await TypeSteps.Try(world, item, "notice", HazardWay.Notice);

        order!.Code.ShouldBe("STEP-005");
        notice.ShouldBeNull();
    }

    [Fact]
    public async Task Hazard_PutRight_IsReinspectedAndTakenOffTheBooks()
    {
        var world = await HazardWay.Corridor();
        await HazardWay.ToRectification(world);
        var due = world.File.Latest(ClockKinds.Rectify)!;

        await TypeSteps.Answer(world, "rectify", "completed");
        await TypeSteps.Answer(world, "reinspect", "passed");
        await TypeSteps.Answer(world, "cancel", "agreed");

        due.Limit.ShouldBe("3 自然日");
        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.File.Report!.Method.ShouldBe("solved");
    }

    [Fact]
    public async Task ReInspection_FailedTwice_GoesToEnforcement()
    {
        var world = await HazardWay.Corridor();
        await HazardWay.ToRectification(world);

        await TypeSteps.Answer(world, "rectify", "completed");
        await TypeSteps.Answer(world, "reinspect", "failed");
        var again = world.Nodes;
        await TypeSteps.Answer(world, "rectify", "completed");
        await TypeSteps.Answer(world, "reinspect", "failed");

        again.ShouldBe(["rectify"]);
        world.Nodes.ShouldBe(["enforce"]);
        world.File.Marks.ShouldContain("移送执法");
    }

    [Fact]
    public async Task Listing_OwnerUnable_IsListedWithTheFiveAndDelistedWhenDone()
    {
        var world = await HazardWay.Corridor();
        await HazardWay.ToRectification(world);

        await TypeSteps.Answer(world, "rectify", "unable");
        await TypeSteps.Answer(world, "listing", "listed", new { duty = "分管副区长", measures = "临时封闭", funds = "区财政", deadline = "2026-04-01", plan = "应急预案" });
        var listed = world.File.Marks;
        await TypeSteps.Answer(world, "rectify", "completed");
        await TypeSteps.Answer(world, "reinspect", "passed");
        await TypeSteps.Answer(world, "listing", "delisted");

        listed.ShouldContain("挂牌督办");
        world.File.Marks.ShouldNotContain("挂牌督办");
        world.Nodes.ShouldBe(["cancel"]);
    }

    [Fact]
    public async Task Extension_Declined_LeavesTheOldDeadline()
    {
        var world = await HazardWay.Corridor();
        await HazardWay.ToRectification(world);
        var before = world.File.Latest(ClockKinds.Rectify)!.DueMicros;
        world.Time.Advance(TimeSpan.FromHours(30));

        await TypeSteps.Answer(world, "rectify", "extension");
        await TypeSteps.Answer(world, "extension", "declined");

        world.File.Latest(ClockKinds.Rectify)!.DueMicros.ShouldBe(before);
    }

    [Fact]
    public async Task Dispatch_Objected_GoesThroughTheSharedFlowAndComesBack()
    {
        var world = await HazardWay.Corridor();
        var unit = world.File.Holder.Code;

        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, unit, ObjectionTests.Ground);
        var reviewing = world.Nodes;
        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "agree", unit = "370102-XFD", reason = "消防职责" });

        reviewing.ShouldBe(["o-review"]);
        world.Nodes.ShouldBe(["dispatch"]);
        world.File.Holder.Code.ShouldBe("370102-XFD");
    }
}
