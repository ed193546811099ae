using System.Text;
using System.Text.Json.Nodes;
using Governance.Cases;
using Governance.Execution;

namespace Governance.Tests.Cases;

public sealed class AppealTests
{
    private const string Title = "电梯一个月坏了四回";
    private const string Text = "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件,老人上下楼很不方便,请督促尽快修好。";

    [Fact]
    public async Task Open_ConfidentRoute_IsDispatchedAtOnceWithEvidence()
    {
        var world = new CaseWorld();

        await world.Open(Title, Text);

        world.Nodes.ShouldBe(["dispatch"]);
        world.File.Stage.ShouldBe(CaseStage.Signing);
        world.File.Dispatch!.Automatic.ShouldBeTrue();
        world.File.Dispatch.Evidence.ShouldContain(evidence => evidence.Kind == "duty");
        world.File.Holder.ShouldBe(world.File.Dispatch.Unit);
        world.File.Clocks.Select(clock => clock.Kind).ShouldBe(["sign", "objection", "co-handle", "handle"], ignoreOrder: true);
    }

    [Fact]
    public async Task Appeal_FlowEndsBeforeArchiving_IsMarkedForAPerson()
    {
        var world = await new CaseWorld(WithoutArchiving()).Open(Title, Text);

        await AppealSteps.ToFollowUp(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });

        world.File.Status.ShouldBe(CaseStatus.Closed);
        world.File.IsStranded.ShouldBeTrue();
        world.Happenings.ShouldContain(happening => happening.Kind == "case.stranded");
    }

    [Fact]
    public async Task Appeal_EveryStepDone_IsAppraisedWithoutAPersonAfterTheFollowUp()
    {
        var world = await new CaseWorld().Open(Title, Text);

        await AppealSteps.ToFollowUp(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });

        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.File.Stage.ShouldBe(CaseStage.Appraisal);
        world.File.Appraisal!.Total.ShouldBe(100);
        world.Aggregate.Instances.ShouldHaveSingleItem().Status.ShouldBe(InstanceStatus.Finished);
        world.File.WorkItems.ShouldAllBe(item => !item.IsOpen);
        world.File.Clocks.ShouldAllBe(clock => !clock.IsTicking);
    }

    [Fact]
    public async Task FollowUp_DissatisfiedWithGround_OpensRoundTwoAtTheSameUnit()
    {
        var world = await new CaseWorld().Open(Title, Text);
        await AppealSteps.ToFollowUp(world);
        var unit = world.File.Holder;

        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "dissatisfied-result", ground = true, reason = "电梯又停了" });

        world.File.Round.ShouldBe(2);
        world.Nodes.ShouldBe(["dispatch"]);
        world.Item(WorkItemKind.SignAndHandle).Unit.ShouldBe(unit);
        world.File.Clocks.ShouldContain(clock => clock.Kind == ClockKinds.RoundTwo && clock.IsTicking);
    }

    [Fact]
    public async Task FollowUp_ThirdRoundDissatisfied_ClosesWithAMark()
    {
        var world = await new CaseWorld().Open(Title, Text);
        for (var round = 1; round <= 3; round++)
        {
            await AppealSteps.ToFollowUp(world);
            await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "dissatisfied-process", ground = true, reason = "仍未修好" });
        }

        world.File.Round.ShouldBe(3);
        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.File.Marks.ShouldContain("连续不满意");
    }

    [Fact]
    public async Task FollowUp_ThreeTriesOnTwoDays_SendsALinkAndClosesAsUnreachedADayLater()
    {
        var world = await new CaseWorld().Open(Title, Text);
        await AppealSteps.ToFollowUp(world);

        await Unreached(world);
        await Unreached(world);
        world.Time.Advance(TimeSpan.FromHours(20));
        await Unreached(world);
        var link = world.Effects.OfType<Send>().ToList();
        world.Time.Advance(TimeSpan.FromHours(24));
        await Unreached(world);

        link.ShouldHaveSingleItem().Channel.ShouldBe("sms");
        world.File.Status.ShouldBe(CaseStatus.Archived);
        (world.File.FollowUp!.Result, world.File.FollowUp.Tries).ShouldBe((FollowUpResults.Unreached, 4));
    }

    [Fact]
    public async Task FollowUp_ThreeTriesOnOneMorning_GoOnAnotherDay()
    {
        var world = await new CaseWorld().Open(Title, Text);
        await AppealSteps.ToFollowUp(world);

        for (var attempt = 0; attempt < 5; attempt++)
            await Unreached(world);

        world.File.Status.ShouldBe(CaseStatus.Open);
        world.File.FollowUpSmsMicros.ShouldBeNull();
    }

    [Fact]
    public async Task FollowUp_WhileTheLinkIsGood_IsNotClosedAsUnreached()
    {
        var world = await new CaseWorld().Open(Title, Text);
        await AppealSteps.ToFollowUp(world);
        await Unreached(world);
        await Unreached(world);
        world.Time.Advance(TimeSpan.FromHours(20));
        await Unreached(world);
        world.Time.Advance(TimeSpan.FromHours(23));

        var refusal = await world.Try(world.Item(WorkItemKind.FollowUp).Id, "complete", world.Staff.Caller(RoleNames.Caller, CaseWorld.Desk), new { result = "unreached" });

        refusal!.Code.ShouldBe("FUP-001");
    }

    [Fact]
    public async Task SendBack_ByReviewer_ReturnsToTheSameHandlerWithTheSameDeadline()
    {
        var world = await new CaseWorld().Open(Title, Text);
        await AppealSteps.ToReview(world);
        var (due, handler) = (world.File.Latest(ClockKinds.Handle)!.DueMicros, world.File.WorkItems.Last(item => item.Kind == WorkItemKind.SignAndHandle).Assignee);

        await world.Act(WorkItemKind.Review, "send-back", RoleNames.Reviewer, CaseWorld.Desk, reason: "没有写明处理结果");

        world.Nodes.ShouldBe(["handle"]);
        world.Item(WorkItemKind.SignAndHandle).Assignee.ShouldBe(handler);
        world.File.Latest(ClockKinds.Handle)!.ShouldSatisfyAllConditions(clock => clock.IsTicking.ShouldBeTrue(), clock => clock.DueMicros.ShouldBe(due));
    }

    [Fact]
    public async Task Contact_BeforeAssign_LetsTheContactNodePass()
    {
        var world = await new CaseWorld().Open(Title, Text);
        var unit = world.File.Holder.Code;
        await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, unit);
        await world.Act(WorkItemKind.SignAndHandle, "contact", RoleNames.Liaison, unit, new { result = "reached" });

        await world.Act(WorkItemKind.SignAndHandle, "assign", RoleNames.Liaison, unit, new { assignee = $"handler@{unit}" });

        world.Nodes.ShouldBe(["handle"]);
    }

    [Fact]
    public async Task Complete_WithoutContact_IsRefusedAndNothingChanges()
    {
        var world = await new CaseWorld().Open(Title, Text);
        var unit = world.File.Holder.Code;
        await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, unit);
        await world.Act(WorkItemKind.SignAndHandle, "assign", RoleNames.Liaison, unit, new { assignee = $"handler@{unit}" });
        var before = CaseJson.Element(world.File).ToString();

        var refusal = await world.Try(world.Item(WorkItemKind.SignAndHandle).Id, "complete", world.Staff.Caller(RoleNames.Handler, unit), AppealSteps.Report);

        refusal!.Code.ShouldBe("CASE-011");
        CaseJson.Element(world.File).ToString().ShouldBe(before);
    }

    [Fact]
    public async Task Appeal_AnonymousReporter_SkipsContactAndFollowUp()
    {
        var world = await new CaseWorld().Open(Title, Text, file => file with { Reporter = new Reporter(null, null, null, Anonymous: true, FollowUpBy: "none") });
        var unit = world.File.Holder.Code;
        await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, unit);

        await world.Act(WorkItemKind.SignAndHandle, "assign", RoleNames.Liaison, unit, new { assignee = $"handler@{unit}" });
        await AppealSteps.FromHandlingToReview(world);
        await AppealSteps.ThroughReview(world);

        world.File.FollowUp!.Result.ShouldBe(FollowUpResults.Waived);
        world.File.Status.ShouldBe(CaseStatus.Archived);
    }

    // The drawing an analyst makes when the line from 办结 to 归档 is forgotten.
    private static byte[] WithoutArchiving()
    {
        var drawing = JsonNode.Parse(CaseWorld.ShippedDefinition())!;
        var connections = drawing["root"]!["connections"]!.AsArray();
        var archive = drawing["root"]!["activities"]!.AsArray().Single(a => string.Equals((string?)a!["type"], "Governance.Archive", StringComparison.Ordinal))!["id"]!.GetValue<string>();
        connections.Remove(connections.Single(c => string.Equals((string?)c!["target"]!["activity"], archive, StringComparison.Ordinal)));
        return Encoding.UTF8.GetBytes(drawing.ToJsonString());
    }

    private static Task Unreached(CaseWorld world) =>
        world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "unreached" });
}
