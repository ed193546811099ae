using Governance.Cases;

namespace Governance.Tests.Cases;

public sealed class DisputeTests
{
    private const string Community = "370102011006";

    [Fact]
    public async Task Open_NeighboursOverALeak_WaitsAtTheWindowForARisk()
    {
        var world = await DisputeWay.Open();

        world.Number.ShouldStartWith("JF");
        world.Nodes.ShouldBe(["risk"]);
        world.File.Holder.Code.ShouldBe(DisputeWay.Window);
        world.File.Category!.Path.ShouldBe("矛盾纠纷/邻里纠纷/相邻漏水");
        world.File.Clocks.Select(clock => clock.Kind).ShouldBe([ClockKinds.Handle, ClockKinds.Risk], ignoreOrder: true);
        world.File.Latest(ClockKinds.Handle)!.Limit.ShouldBe("30 自然日");
    }

    [Fact]
    public async Task Dispute_AgreedAtTheCommunity_IsPerformedReviewedAndAppraised()
    {
        var world = await DisputeWay.Open();

        await DisputeWay.ToMediation(world);
        var holder = world.File.Holder.Name;
        await DisputeWay.FromAgreementToEnd(world, "confirmation");

        holder.ShouldBe("名士豪庭社区");
        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.File.Report!.Method.ShouldBe("solved");
        world.File.Steps.Select(step => step.Title).ShouldBe(["风险评估", "征询意愿与依法分流", "确定层级与调解员", "调解（场次）", "签订协议", "诉调对接", "履行回访", "审核结案"]);
        world.File.WorkItems.ShouldAllBe(item => item.Status == WorkItemStatus.Done);
    }

    [Fact]
    public async Task Risk_High_AsksPoliceAndCommitteeWithinADay()
    {
        var world = await DisputeWay.Open();

        await DisputeWay.Answer(world, "risk", "high", new { remark = "扬言报复" });

        var asked = world.File.WorkItems.Where(item => item is { Kind: WorkItemKind.CoHandle, IsOpen: true }).Select(item => item.Unit.Name);
        asked.ShouldBe(["姚家派出所", "区委政法委"], ignoreOrder: true);
        world.File.Clocks.Where(clock => clock.Kind is ClockKinds.RiskReport).ShouldAllBe(clock => clock.DueMicros - clock.ArmedMicros == 24 * 3_600_000_000L);
        world.File.Dispute!.Grade.ShouldBe(DisputeGrade.Major);
    }

    [Fact]
    public async Task Level_DaysOver_LiftsTheCaseAndItsHolderUntilTheCourtIsLeft()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.ToMediation(world);
        var holders = new List<string>();

        for (var level = 0; level < 3; level++)
        {
            await world.Wait(TimeSpan.FromDays(4));
            holders.Add(world.File.Holder.Name);
        }

        holders.ShouldBe(["姚家街道平安建设办", "区综治中心", "区综治中心"]);
        world.Nodes.ShouldBe(["guide"]);
        world.File.Dispute!.Lifts.ShouldBe(2);
        world.File.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Session_OnePartyAwayThreeTimes_EndsInGuidance()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.ToMediation(world);

        await DisputeWay.Answer(world, "mediate", "absent");
        await DisputeWay.Answer(world, "mediate", "absent");
        var between = world.Nodes;
        await DisputeWay.Answer(world, "mediate", "absent");
        await DisputeWay.Guided(world);

        between.ShouldBe(["mediate"]);
        world.File.Status.ShouldBe(CaseStatus.Archived);
    }

    [Fact]
    public async Task Session_Escalating_IsReportedAndComesBack()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.ToMediation(world);

        await DisputeWay.Answer(world, "mediate", "escalating");
        var reported = world.Nodes;
        await DisputeWay.Answer(world, "control", "controlled", new { keeper = "片警", remark = "已稳控" });

        reported.ShouldBe(["control"]);
        world.Nodes.ShouldBe(["mediate"]);
        world.File.Marks.ShouldContain("高风险");
    }

    [Fact]
    public async Task Performance_Reneged_IsGuidedToTheCourtAndAmended()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.ToMediation(world);

        await DisputeWay.Renege(world);
        await DisputeWay.GuidedAndAmended(world);

        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.File.Dispute!.Urges.ShouldBe(1);
        world.File.Returns.ShouldBe(1);
    }

    [Theory]
    [InlineData("divert", "mediation", "neither", "STEP-004")]
    [InlineData("divert", "litigation", null, "STEP-001")]
    [InlineData("divert", "dance", null, "CASE-007")]
    public async Task Divert_WrongAnswer_IsRefusedAndChangesNothing(string node, string decision, string? will, string code)
    {
        var world = await DisputeWay.Open();
        await DisputeWay.Answer(world, "risk", "low");
        var item = world.File.WorkItems.Last(item => string.Equals(item.Node, node, StringComparison.Ordinal));
        var version = world.Aggregate.Version;

        var refusal = await world.Try(item.Id, "complete", world.Staff.Caller(RoleNames.Dispatcher, DisputeWay.Window), new { decision, will });

        refusal!.Code.ShouldBe(code);
        world.Aggregate.Version.ShouldBe(version);
    }

    [Fact]
    public async Task Level_WithAMediator_GivesTheItemToThatPerson()
    {
        var world = await DisputeWay.Open();
        await DisputeWay.Answer(world, "risk", "low");
        await DisputeWay.Answer(world, "divert", "mediation", new { will = "one" });

        await DisputeWay.Answer(world, "level", "assigned", new { level = "community", mediator = $"mediator@{Community}" });

        world.File.OpenItem(WorkItemKind.Mediation)!.Assignee!.UserName.ShouldBe($"mediator@{Community}");
        world.File.Ledger[^1].Person!.UserName.ShouldBe($"mediator@{Community}");
    }

    [Fact]
    public async Task Register_DomesticViolence_IsNeverOfferedMediationFirst()
    {
        var world = await new CaseWorld(type: "dispute").Open("丈夫打人", "姚家街道名士豪庭社区,丈夫喝酒后家暴打人,我和孩子都受伤了,已报警。", file => file with { Wishes = new Wishes { CategoryCode = "160203" } });

        world.Nodes.ShouldBe(["divert"]);
    }
}
