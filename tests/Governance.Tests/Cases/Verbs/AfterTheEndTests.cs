using Governance.Cases;

namespace Governance.Tests.Cases.Verbs;

public sealed class AfterTheEndTests
{
    [Fact]
    public async Task Reopen_ArchivedCase_IsRoundTwoAtTheSameUnitWithItsOwnClock()
    {
        var world = await GivenCase.Archived();
        var unit = world.File.Dispatch!.Unit;
        world.Time.Advance(TimeSpan.FromDays(3));

        await world.ActCase("reopen", RoleNames.Caller, CaseWorld.Desk, reason: "市级回访不满意");

        world.File.Round.ShouldBe(2);
        world.Nodes.ShouldBe(["dispatch"]);
        world.Item(WorkItemKind.SignAndHandle).Unit.ShouldBe(unit);
        world.File.Latest(ClockKinds.RoundTwo)!.Limit.ShouldBe("3 工作日");
        world.File.EarlierFollowUps.Length.ShouldBe(1);
        world.File.ArchiveHash.ShouldNotBeNull();
        await Invariants.Check(world);
        await Invariants.CheckReplay(world);
    }

    [Fact]
    public async Task Reopen_AfterTwoRounds_IsRefused()
    {
        var world = await GivenCase.Archived();
        for (var round = 0; round < 2; round++)
        {
            await world.ActCase("reopen", RoleNames.Supervisor, CaseWorld.Desk, reason: "仍未修好");
            await AppealSteps.ToFollowUp(world);
            await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });
        }

        var refusal = await world.TryCase("reopen", world.Staff.Caller(RoleNames.Supervisor, CaseWorld.Desk), reason: "第三次");

        refusal!.Code.ShouldBe("CASE-005");
        refusal.Message.ShouldContain("重办两次");
    }

    [Fact]
    public async Task Contest_TwoStepsByTwoPeople_ExcludesAndKeepsTheArchiveHash()
    {
        var world = await GivenCase.Archived();
        var unit = world.File.Dispatch!.Unit.Code;

        await world.ActCase("contest", RoleNames.Liaison, unit, new { ground = "beyond-policy", text = "超出维修资金政策" });
        var hash = world.File.ArchiveHash;
        await world.Act(WorkItemKind.Contest, "complete", RoleNames.DutyChief, CaseWorld.Desk, new { decision = "agree", opinion = "属实" });
        await world.Act(WorkItemKind.Contest, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "agree", opinion = "同意" });

        world.File.Exclusions.ShouldHaveSingleItem().Decision.ShouldBe("agree");
        world.File.ArchiveHash.ShouldBe(hash);
        world.File.Status.ShouldBe(CaseStatus.Archived);
        await Invariants.Check(world);
    }

    [Fact]
    public async Task Contest_RefusedAtTheFirstStep_EndsThereAndIsNotAskedTwice()
    {
        var world = await GivenCase.Archived();
        var liaison = world.Staff.Caller(RoleNames.Liaison, world.File.Dispatch!.Unit.Code);
        var data = new { ground = "misdispatched", text = "误派" };
        await world.TryCase("contest", liaison, data);

        await world.Act(WorkItemKind.Contest, "complete", RoleNames.DutyChief, CaseWorld.Desk, new { decision = "refuse", opinion = "已签收办理" });
        var again = await world.TryCase("contest", liaison, data);

        world.File.OpenItem(WorkItemKind.Contest).ShouldBeNull();
        again!.Code.ShouldBe("CASE-005");
    }

    [Fact]
    public async Task Contest_ByAnotherUnitOrBeforeTheEnd_IsRefused()
    {
        var (open, archived) = (await GivenCase.Handled(), await GivenCase.Archived());
        var data = new { ground = "misdispatched", text = "误派" };

        var early = await open.TryCase("contest", open.Staff.Caller(RoleNames.Liaison, open.File.Holder.Code), data);
        var other = await archived.TryCase("contest", archived.Staff.Caller(RoleNames.Liaison, GivenCase.Other), data);

        early!.Code.ShouldBe("CASE-005");
        other!.Code.ShouldBe("CASE-004");
    }
}
