using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

/// <summary>代理 during leave, and the watch.</summary>
public sealed class AbsenceTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private DateTimeOffset Now => world.Time.GetUtcNow();

    [Fact]
    public async Task Deputy_OfAnAbsentLiaison_SeesTheItemAndSignsInBothNames()
    {
        var opened = await world.Open();
        var unit = opened.Holder!.Code;
        var (liaison, handler) = (world.As(RoleNames.Liaison, unit), world.As(RoleNames.Handler, unit));
        await world.Get(new SetAbsence.Command(liaison, liaison.UserName, Now, Now.AddDays(3), handler.UserName, "年休假"));
        var deputy = handler with { Principals = await world.Part<Deputies>().Of(handler.UserName, handler.Name, SliceWorld.Cancel) };

        var mine = await world.Get(new ListWorkItems.Query(deputy) { Mine = true });
        var signed = await world.Act(opened.CaseNo, "sign-and-handle", "sign", deputy);

        mine.Items.ShouldContain(item => item.CaseNo == opened.CaseNo);
        mine.Counts.Values.Sum().ShouldBe(mine.Items.Count);
        signed.Value.Status.ShouldBe("signed");
        var journal = await world.Get(new GetJournal.Query(world.As(RoleNames.Supervisor), opened.CaseNo, null, null));
        journal.Items[^1].Actor.Name.ShouldBe($"{handler.Name}代{liaison.Name}");
    }

    [Fact]
    public async Task Deputy_AfterTheLeaveEnded_IsNobodysDeputy()
    {
        var (leader, handler) = (world.As(RoleNames.UnitLeader, "370102-JT"), world.As(RoleNames.Handler, "370102-JT"));
        var set = await world.Get(new SetAbsence.Command(leader, leader.UserName, Now, Now.AddDays(1), handler.UserName, "外出学习"));
        var during = await world.Part<Deputies>().Of(handler.UserName, handler.Name, SliceWorld.Cancel);

        var ended = await world.Get(new EndAbsence.Command(leader, set.Id));

        during.ShouldHaveSingleItem().UserName.ShouldBe(leader.UserName);
        ended.Status.ShouldBe("over");
        (await world.Part<Deputies>().Of(handler.UserName, handler.Name, SliceWorld.Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("handler@370102-CG", "handler@370102-CG", "STF-002")]
    [InlineData("handler@370102-CG", "handler@370102-ZJ", "STF-003")]
    [InlineData("handler@370102-CG", "nobody", "CASE-014")]
    public async Task SetAbsence_WithAnImpossibleDeputy_IsRefused(string person, string deputy, string code)
    {
        var result = await world.Send(new SetAbsence.Command(world.As(RoleNames.Liaison, "370102-CG"), person, Now, Now.AddDays(1), deputy, "病假"));

        result.Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task SetAbsence_OfAColleagueOrTwice_IsRefused()
    {
        var (leader, handler) = (world.As(RoleNames.UnitLeader, "370102-MZ"), world.As(RoleNames.Handler, "370102-MZ"));
        await world.Get(new SetAbsence.Command(leader, leader.UserName, Now, Now.AddDays(2), handler.UserName, "病假"));

        var other = await world.Send(new SetAbsence.Command(handler, leader.UserName, Now.AddDays(5), Now.AddDays(6), handler.UserName, "病假"));
        var twice = await world.Send(new SetAbsence.Command(leader, leader.UserName, Now.AddDays(1), Now.AddDays(4), handler.UserName, "病假"));
        var chain = await world.Send(new SetAbsence.Command(handler, handler.UserName, Now.AddDays(1), Now.AddDays(4), leader.UserName, "病假"));
        var past = await world.Send(new SetAbsence.Command(handler, handler.UserName, Now.AddDays(-4), Now.AddDays(-1), leader.UserName, "病假"));

        (other.Refusal!.Code, twice.Refusal!.Code, chain.Refusal!.Code, past.Refusal!.Code).ShouldBe(("STF-007", "STF-005", "STF-004", "STF-001"));
    }

    [Fact]
    public async Task Roster_OfAUnit_NamesWhoHasTheWatch()
    {
        var (liaison, watch) = (world.As(RoleNames.Liaison, "370102-YJ"), world.As(RoleNames.Handler, "370102-YJ"));
        var shifts = new[] { new ShiftRequest(watch.UserName, null, Now.AddHours(-1), Now.AddHours(8)) };

        var set = await world.Get(new SetDutyShifts.Command(liaison, "370102-YJ", shifts));
        var roster = await world.Get(new ListDutyShifts.Query(watch, null, null, null));
        var again = await world.Send(new SetDutyShifts.Command(liaison, "370102-YJ", shifts));
        var foreign = await world.Send(new SetDutyShifts.Command(world.As(RoleNames.Liaison, "370102-CG"), "370102-YJ", shifts));

        roster.OnDuty!.UserName.ShouldBe(watch.UserName);
        roster.MayEdit.ShouldBeFalse();
        (again.Refusal!.Code, foreign.Refusal!.Code).ShouldBe(("STF-009", "STF-007"));
        (await world.Get(new EndDutyShift.Command(liaison, set.Items[0].Id))).Status.ShouldBe("revoked");
        (await world.Get(new ListDutyShifts.Query(watch, null, null, null))).OnDuty.ShouldBeNull();
    }
}
