using Governance.Cases;

namespace Governance.Tests.Cases.Verbs;

/// <summary>What was asked before verbs started the shared flows: an item, and no flow behind it. It has its effect and nothing waits for ever.</summary>
public sealed class OlderRequestTests
{
    private const string District = "370102000000";
    private static readonly object Legacy = new { @class = "legacy", leader = "副区长甲", exit = "改造完工", told = "visit" };

    [Fact]
    public async Task Extension_AgreedInAnOlderCase_MovesTheDeadlineAndNeedsNoFlow()
    {
        var world = await Older(world => world.Handle("extend", new { days = 5, basis = "需更换进口部件", told = "phone" }, "等待配件"));
        var due = world.File.AnswerClock!.DueMicros;

        await Decide(world, RoleNames.Supervisor);

        world.File.AnswerClock!.DueMicros.ShouldBeGreaterThan(due);
        Flows(world).ShouldBeEmpty();
        await Ends(world);
    }

    [Fact]
    public async Task Shelving_AgreedInAnOlderCase_RestsInItsFlowUntilItIsTakenOff()
    {
        var world = await Older(world => world.Handle("shelve", Legacy, "历史遗留"));

        await Decide(world, RoleNames.Leader, District);

        world.File.Status.ShouldBe(CaseStatus.Shelved);
        Flows(world).ShouldBe(["shelving"]);
        await world.Handle("resume", reason: "改造完工");
        await Decide(world, RoleNames.Supervisor);
        await Ends(world);
    }

    [Fact]
    public async Task Shelving_InForceInAnOlderCase_IsAskedToEndTwiceAndEnds()
    {
        var world = await Older(async world =>
        {
            await world.Handle("shelve", Legacy, "历史遗留");
            await Decide(world, RoleNames.Leader, District);
        });

        await world.Handle("resume", reason: "基本完工");
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "refuse", opinion = "尚未验收" });
        world.File.Status.ShouldBe(CaseStatus.Shelved);
        await world.Handle("resume", reason: "改造完工");
        await Decide(world, RoleNames.Supervisor);

        world.File.Status.ShouldBe(CaseStatus.Open);
        await Ends(world);
    }

    [Fact]
    public async Task Supervision_ReportedInAnOlderCase_GoesToWhoeverOrderedAndIsLifted()
    {
        var world = await Older(world => world.ActCase("supervise", RoleNames.Supervisor, CaseWorld.Desk, new { level = "red", text = "限期办结", days = 3 }));

        await Report(world);
        await world.Act(WorkItemKind.SupervisionReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "again", opinion = "写明时间" });
        await Report(world);
        await world.Act(WorkItemKind.SupervisionReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "lift" });

        world.File.Supervisions.ShouldHaveSingleItem().LiftedMicros.ShouldNotBeNull();
        await Ends(world);
    }

    [Fact]
    public async Task Supervision_ReportLaysUnreadInAnOlderCase_IsSentBackAndReportedAgain()
    {
        var world = await Older(async world =>
        {
            await world.ActCase("supervise", RoleNames.Supervisor, CaseWorld.Desk, new { level = "red", text = "限期办结", days = 3 });
            await Report(world);
        });

        await world.Act(WorkItemKind.SupervisionReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "again", opinion = "写明时间" });

        world.Item(WorkItemKind.SupervisionReply).Unit.ShouldBe(world.File.Holder);
        await Report(world);
        await world.Act(WorkItemKind.SupervisionReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "lift" });
        await Ends(world);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("instructed")]
    public async Task ReportUp_ReadInAnOlderCase_IsReadOrOrders(string how)
    {
        var world = await Older(world => world.ActCase("report-up", RoleNames.DutyChief, CaseWorld.Desk, new { text = "群众反映强烈" }));

        if (how is "read")
        {
            await world.Act(WorkItemKind.LeaderRead, "complete", RoleNames.Leader, District, new { remark = "阅" });
        }
        else
        {
            await world.Act(WorkItemKind.LeaderRead, "instruct", RoleNames.Leader, District, new { text = "请抓紧办理", days = 2 });
            await Report(world);
            await world.Act(WorkItemKind.SupervisionReview, "complete", RoleNames.Leader, District, new { decision = "lift" });
        }

        await Ends(world);
    }

    [Theory]
    [InlineData("agree", "agree")]
    [InlineData("refuse", "refuse")]
    public async Task Exclusion_FirstStepInAnOlderCase_IsFollowedByTheSecond(string second, string decision)
    {
        var world = await GivenCase.Archived();
        await world.ActCase("contest", RoleNames.UnitLeader, world.File.Holder.Code, new { ground = "beyond-policy", text = "附情况说明" });
        await world.Older();

        await world.Act(WorkItemKind.Contest, "complete", RoleNames.DutyChief, CaseWorld.Desk, new { decision = "agree", opinion = "初审意见" });
        await world.Act(WorkItemKind.Contest, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = second, opinion = "复核意见" });

        world.File.Exclusions.ShouldHaveSingleItem().Decision.ShouldBe(decision);
        Flows(world).ShouldBeEmpty();
        world.Aggregate.Instances.SelectMany(instance => instance.Incidents).ShouldBeEmpty();
    }

    private static async Task<CaseWorld> Older(Func<CaseWorld, Task> way)
    {
        var world = await GivenCase.Handled();
        await way(world);
        await world.Older();
        return world;
    }

    private static List<string> Flows(CaseWorld world) =>
        [.. world.Aggregate.Instances.Where(instance => instance.Status == Governance.Execution.InstanceStatus.Running).Select(instance => instance.DefinitionId).Where(id => id is not "appeal")];

    /// <summary>Handled to its end: nothing is open, no flow waits, no step broke.</summary>
    private static async Task Ends(CaseWorld world)
    {
        await Deliver(world);
        await AppealSteps.FromHandlingToReview(world);
        await AppealSteps.ThroughReview(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });
        await Deliver(world);
        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.File.WorkItems.ShouldNotContain(item => item.IsOpen);
        Flows(world).ShouldBeEmpty();
        world.Aggregate.Instances.SelectMany(instance => instance.Incidents).ShouldBeEmpty();
    }

    private static async Task Deliver(CaseWorld world)
    {
        while (await world.Store.Waiting(10, TestContext.Current.CancellationToken) is { IsEmpty: false } told)
            foreach (var stimulus in told)
                await world.Deliver(stimulus);
    }

    private static Task Decide(CaseWorld world, string role, string unit = CaseWorld.Desk) =>
        world.Act(WorkItemKind.RequestReview, "complete", role, unit, new { decision = "agree", opinion = "审批意见" });

    private static Task Report(CaseWorld world) =>
        world.Act(WorkItemKind.SupervisionReply, "complete", RoleNames.Liaison, world.Item(WorkItemKind.SupervisionReply).Unit.Code, new { text = "已更换主板" });
}
