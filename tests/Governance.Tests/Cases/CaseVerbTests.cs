using Governance.Cases;
using Governance.Execution;

namespace Governance.Tests.Cases;

public sealed class CaseVerbTests
{
    private const string YaoJia = "370102011000";

    [Fact]
    public async Task Void_OpenCase_EndsItemsClocksAndFlow()
    {
        var world = await Given();

        var refusal = await world.TryCase("void", world.Staff.Caller(RoleNames.DutyChief, CaseWorld.Desk), reason: "误登记");

        refusal.ShouldBeNull();
        world.File.Status.ShouldBe(CaseStatus.Void);
        world.File.WorkItems.ShouldAllBe(item => !item.IsOpen);
        world.File.Clocks.ShouldAllBe(clock => !clock.IsTicking);
        world.File.Ledger.ShouldAllBe(interval => interval.ToMicros != null);
        world.Aggregate.Instances.ShouldHaveSingleItem().Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task Supervise_ByTheUnitItself_IsRefused()
    {
        var world = await Given();

        var refusal = await world.TryCase("supervise", world.Staff.Caller(RoleNames.Liaison, world.File.Holder.Code), new { level = "red", text = "尽快" });

        refusal!.Code.ShouldBe("CASE-004");
    }

    [Fact]
    public async Task Supplement_WithUrging_MarksAndKeepsTheOpenCase()
    {
        var world = await Given();

        await world.TryCase("supplement", world.Staff.Caller(RoleNames.Operator, CaseWorld.Desk), new { text = "今天又停了", urge = true });

        world.File.Marks.ShouldBe(["重复", "催办"], ignoreOrder: true);
        world.File.Notes.ShouldHaveSingleItem().Kind.ShouldBe("supplement");
        world.Nodes.ShouldBe(["dispatch"]);
    }

    [Fact]
    public async Task Verb_NobodyKnows_IsRefusedInWords()
    {
        var world = await Given();

        var refusal = await world.TryCase("dance", world.Staff.Caller(RoleNames.DutyChief, CaseWorld.Desk), new { text = "无主事项" });

        refusal!.Code.ShouldBe("CASE-003");
        refusal.Message.ShouldEndWith("。");
    }

    [Theory]
    [InlineData("consult", "consultation", RoleNames.DutyChief, CaseWorld.Desk)]
    [InlineData("whistle", "whistle", RoleNames.Liaison, YaoJia)]
    public async Task Call_OfUnits_StartsTheSharedFlowBesideTheCase(string verb, string flow, string role, string unit)
    {
        var world = await Given();

        var refusal = await world.TryCase(verb, world.Staff.Caller(role, unit), new { text = "无主事项", units = new[] { "370102-CG" } });

        refusal.ShouldBeNull();
        world.Aggregate.Instances.ShouldContain(instance => instance.DefinitionId == flow && instance.Status == InstanceStatus.Running);
        world.Nodes.ShouldContain("dispatch");
        await Invariants.Check(world);
    }

    [Theory]
    [InlineData(RoleNames.DutyChief, CaseWorld.Desk, "CASE-128")]
    [InlineData(RoleNames.Liaison, "370102-CG", "CASE-128")]
    [InlineData(RoleNames.Liaison, "370102001000", "CASE-004")]
    [InlineData(RoleNames.Handler, YaoJia, "CASE-004")]
    public async Task Whistle_ByAnybodyButTheStreetOfThePlace_IsRefused(string role, string unit, string code)
    {
        var world = await Given();

        var refusal = await world.TryCase("whistle", world.Staff.Caller(role, unit), new { text = "多部门", units = new[] { "370102-CG" } });

        refusal!.Code.ShouldBe(code);
        world.Aggregate.Instances.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whistle_ByACommunityOfTheStreet_IsRefusedWithTheWayToGo()
    {
        var world = await Given();

        var refusal = await world.TryCase("whistle", world.Staff.Caller(RoleNames.Liaison, world.File.Place.CommunityCode!), new { text = "多部门" });

        refusal!.Code.ShouldBe("CASE-128");
    }

    private static Task<CaseWorld> Given() =>
        new CaseWorld().Open("电梯一个月坏了四回", "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件。");
}
