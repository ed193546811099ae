using Governance.Cases;
using Governance.Execution;

namespace Governance.Tests.Cases.Verbs;

/// <summary>What the storm over whole towns of cases brought up, each as a way of its own.</summary>
public sealed class FoundByTheStormTests
{
    [Fact]
    public async Task Close_WhileUnitsAreStillWhistledFor_EndsTheWhistleWithTheCase()
    {
        var world = await GivenCase.Dispatched();
        await AppealSteps.ToFollowUp(world);
        await world.ActCase("whistle", RoleNames.Liaison, world.File.Place.StreetCode!, new { text = "现场处置", units = new[] { GivenCase.Other } });

        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });

        world.File.Status.ShouldBe(CaseStatus.Archived);
        world.Aggregate.Instances.ShouldAllBe(instance => instance.Status == InstanceStatus.Finished);
        await Invariants.Check(world);
        await Invariants.CheckReplay(world);
    }

    [Fact]
    public async Task Void_APausedCase_EndsThePause()
    {
        var world = await GivenCase.Handled();
        await world.Handle("pause", new { reason = "force-majeure" }, "暴雨");

        await world.ActCase("void", RoleNames.DutyChief, CaseWorld.Desk, reason: "误登记");

        world.File.Hold.ShouldBeNull();
        await Invariants.Check(world);
    }

    [Fact]
    public async Task SendBack_WithAStepWhereNoneLiesBehind_DoesNotReadIt()
    {
        var world = await GivenCase.Dispatched();
        await world.ActCase("jump", RoleNames.Supervisor, CaseWorld.Desk, new { node = "单位审签" }, "直接审签");
        var approval = world.Item(WorkItemKind.Approval);

        var refusal = await world.Try(approval.Id, "send-back", world.Staff.Caller(RoleNames.UnitLeader, approval.Unit.Code), new { to = "市交通局" }, "退改");

        refusal.ShouldBeNull();
        world.Aggregate.Halts.ShouldBeEmpty();
        await Invariants.Check(world);
    }
}
