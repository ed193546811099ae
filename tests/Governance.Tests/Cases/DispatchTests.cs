using Governance.Cases;

namespace Governance.Tests.Cases;

public sealed class DispatchTests
{
    private const string Smoke = "文东街道山师东路社区,一楼新开的烧烤店烟道直对着居民窗户,一到晚上屋里全是油烟味,找过店家不管。";
    private const string Gas = "燕山街道燕南社区5号楼道里煤气味特别大,我们都不敢开灯!";
    private const string Bribe = "我要反映姚家街道一名工作人员收了好处才给盖章,请替我保密。";

    [Fact]
    public async Task Open_DoubtfulRoute_WaitsForADispatcherWithCandidates()
    {
        var world = await new CaseWorld().Open("烧烤店油烟", Smoke);

        world.Nodes.ShouldBe(["desk"]);
        world.Item(WorkItemKind.Dispatch).Role.ShouldBe(RoleNames.Dispatcher);
        world.File.Plan!.Candidates.ShouldNotBeEmpty();
        world.File.Plan.Candidates.Length.ShouldBeLessThanOrEqualTo(3);
        world.File.Holder.Code.ShouldBe(CaseWorld.Desk);
    }

    [Fact]
    public async Task Desk_DispatcherNamesUnits_DispatchesWithOneCoHandlerItemEach()
    {
        var world = await new CaseWorld().Open("烧烤店油烟", Smoke);

        await world.Act(WorkItemKind.Dispatch, "complete", RoleNames.Dispatcher, CaseWorld.Desk,
            new { unit = "370102-ZF", coUnits = new[] { "370102-SC", "370102-CG" }, reason = "油烟扰民由执法局查处" });

        world.File.Holder.Code.ShouldBe("370102-ZF");
        world.File.Dispatch!.Automatic.ShouldBeFalse();
        world.File.WorkItems.Where(item => item is { Kind: WorkItemKind.CoHandle, IsOpen: true }).Select(item => item.Unit.Code).ShouldBe(["370102-SC", "370102-CG"]);
        world.Nodes.ShouldBe(["dispatch"]);
    }

    [Fact]
    public async Task Desk_UnknownUnit_IsRefused()
    {
        var world = await new CaseWorld().Open("烧烤店油烟", Smoke);

        var refusal = await world.Try(world.Item(WorkItemKind.Dispatch).Id, "complete", world.Staff.Caller(RoleNames.Dispatcher, CaseWorld.Desk),
            new { unit = "370102-XX", reason = "试试" });

        refusal!.Code.ShouldBe("CASE-013");
    }

    [Fact]
    public async Task Open_CriticalMatter_GoesToTheDutyChief()
    {
        var world = await new CaseWorld().Open("楼道煤气味", Gas);

        world.File.Urgency.ShouldBe(Governance.Knowledge.Urgency.Critical);
        world.Item(WorkItemKind.Dispatch).Role.ShouldBe(RoleNames.DutyChief);
        world.File.Latest(ClockKinds.Dispatch)!.Limit.ShouldBe("15 分钟");
    }

    [Fact]
    public async Task Open_BribeOfAStreetsClerk_IsSealedForTheInspectionAndHiddenFromTheStreet()
    {
        var world = await new CaseWorld().Open("反映工作人员", Bribe);
        var street = world.Staff.Caller(RoleNames.Liaison, "370102009000");

        world.Item(WorkItemKind.Dispatch).Unit.Code.ShouldBe("370102-JW");
        world.File.Reach.ShouldBe(Reaches.Confidential);
        Sight.SeesContent(world.File, world.Staff.Caller(RoleNames.Dispatcher, CaseWorld.Desk)).ShouldBeFalse();
        Sight.SeesContent(world.File, world.Staff.Caller(RoleNames.Liaison, "370102-JW")).ShouldBeTrue();
        if (world.File.ComplainedPath is { } complained && street.Unit.Path.StartsWith(complained, StringComparison.Ordinal))
            Sight.Sees(world.File, street).ShouldBeFalse();
    }

    [Fact]
    public async Task Desk_UnitComplainedOf_IsRefusedByAvoidance()
    {
        var world = await new CaseWorld().Open("烧烤店油烟", Smoke, file => file with { Content = file.Content with { Respondent = "区综合行政执法局" } });

        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, ObjectionTests.Ground);
        var refusal = await world.Try(world.Item(WorkItemKind.ObjectionReview).Id, "complete", world.Staff.Caller(RoleNames.Dispatcher, CaseWorld.Desk),
            new { decision = "agree", unit = "370102-ZF", reason = "试试" });

        world.File.ComplainedPath.ShouldNotBeNull();
        world.File.Holder.IsWithin(world.File.ComplainedPath).ShouldBeFalse();
        refusal!.Code.ShouldBe("CASE-016");
    }

    [Fact]
    public async Task Open_OperatorNamedTheUnit_IsDispatchedAsThePersonsChoice()
    {
        var world = await new CaseWorld().Open("烧烤店油烟", Smoke, file => file with { Wishes = new Wishes { UnitCode = "370102-CG" } });

        world.File.Holder.Code.ShouldBe("370102-CG");
        world.File.Dispatch!.Automatic.ShouldBeFalse();
    }
}
