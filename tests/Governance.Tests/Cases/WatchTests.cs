using Governance.Cases;

namespace Governance.Tests.Cases;

/// <summary>紧急件 goes to whoever of the unit has the watch.</summary>
public sealed class WatchTests
{
    private const string Night = "智远街道盛福花园社区对面的工地现在夜里十一点半还在打桩,孩子明天考试,能不能马上来人看看!";

    [Fact]
    public async Task Dispatch_UrgentWithAWatch_GoesStraightToThePerson()
    {
        var world = new CaseWorld();
        world.Roster.Watch = new StaffFact("handler@370102-ZF", "值班员甲", CaseWorld.Unit("370102-ZF")) { Roles = [RoleNames.Handler] };

        await world.Open("工地夜里打桩", Night);
        var watch = world.Item(WorkItemKind.SignAndHandle);
        var refusal = await world.Try(watch.Id, "sign", world.Staff.Caller(RoleNames.Handler, "370102-ZF"));

        watch.Assignee!.UserName.ShouldBe("handler@370102-ZF");
        refusal.ShouldBeNull();
        world.Item(WorkItemKind.SignAndHandle).Assignee!.UserName.ShouldBe("handler@370102-ZF");
        world.Nodes.ShouldNotContain("assign");
    }

    [Fact]
    public async Task Dispatch_UrgentWithoutAWatch_WaitsForTheLiaison()
    {
        var world = await new CaseWorld().Open("工地夜里打桩", Night);

        world.Item(WorkItemKind.SignAndHandle).Assignee.ShouldBeNull();
    }
}
