using Governance.Cases;
using Governance.Execution;

namespace Governance.Tests.Cases.Verbs;

/// <summary>Two cases, each in a world of its own; what they tell each other is carried by hand.</summary>
public sealed class MergeTests
{
    private const string Title = "电梯一个月坏了四回";
    private const string Text = "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件。";

    [Fact]
    public async Task MergeThenSplit_AtAnyStage_RestoresTheCaseExactly()
    {
        foreach (var along in Enum.GetValues<Along>())
        {
            var (lead, member) = await Given(along);
            var before = Bare(member);

            await Merge(lead, member);
            member.File.Status.ShouldBe(CaseStatus.Merged);
            lead.File.Links.ShouldHaveSingleItem().State.ShouldBe(LinkState.Joined);
            await Invariants.Check(member);
            member.Time.Advance(TimeSpan.FromHours(3));
            await member.ActCase("split", RoleNames.Dispatcher, CaseWorld.Desk, reason: "不是同一部电梯");
            await Carry(member, lead);

            Bare(member).ShouldBe(before);
            lead.File.Links.ShouldHaveSingleItem().State.ShouldBe(LinkState.Left);
            member.File.Ledger.ShouldContain(interval => interval.Reason == "已并单");
            await Invariants.Check(member);
            await Invariants.CheckReplay(member);
        }
    }

    [Fact]
    public async Task Split_AfterItsDeadlines_FiresThemThen()
    {
        var (lead, member) = await Given(Along.Dispatched);
        await Merge(lead, member);
        await member.Wait(TimeSpan.FromDays(30));
        member.File.Clocks.ShouldAllBe(clock => clock.FiredMicros == null);

        await member.ActCase("split", RoleNames.DutyChief, CaseWorld.Desk, reason: "单独办理");
        await member.Wait(TimeSpan.Zero);

        member.File.AnswerClock!.FiredMicros.ShouldNotBeNull();
        await Invariants.Check(member);
    }

    [Fact]
    public async Task Lead_Answered_EveryReporterHasAnAnswerAndACallOfTheirOwn()
    {
        var (lead, member) = await Given(Along.Dispatched);
        await Merge(lead, member);

        await End(lead, member);

        member.File.Reply!.Text.ShouldBe(lead.File.Reply!.Text);
        var call = member.Item(WorkItemKind.FollowUp);
        (await member.Try(call.Id, "complete", member.Staff.Caller(RoleNames.Caller, CaseWorld.Desk), new { result = "satisfied" })).ShouldBeNull();
        member.File.FollowUp!.Result.ShouldBe("satisfied");
        member.File.Status.ShouldBe(CaseStatus.Merged);
        await Invariants.Check(member);
    }

    [Fact]
    public async Task Member_DissatisfiedWithGround_GoesItsOwnWayAgain()
    {
        var (lead, member) = await Given(Along.Dispatched);
        await Merge(lead, member);
        await End(lead, member);

        var call = member.Item(WorkItemKind.FollowUp).Id;
        (await member.Try(call, "complete", member.Staff.Caller(RoleNames.Caller, CaseWorld.Desk), new { result = "dissatisfied-result", ground = true, reason = "我家这部没修" })).ShouldBeNull();
        await Carry(member, lead);

        member.File.IsOpen.ShouldBeTrue();
        member.Nodes.ShouldBe(["dispatch"]);
        member.File.Marks.ShouldContain("并单后不满意");
        lead.File.Links.ShouldHaveSingleItem().State.ShouldBe(LinkState.Left);
        await Invariants.Check(member);
    }

    [Fact]
    public async Task Lead_Voided_MembersGoOnAlone()
    {
        var (lead, member) = await Given(Along.Handled);
        await Merge(lead, member);

        await lead.ActCase("void", RoleNames.DutyChief, CaseWorld.Desk, reason: "误登记");
        await Carry(lead, member);

        member.File.IsOpen.ShouldBeTrue();
        member.Nodes.ShouldBe(["handle"]);
    }

    [Fact]
    public async Task Merge_ACaseThatEnded_IsDeclinedAndSaidWhy()
    {
        var (lead, member) = await Given(Along.Dispatched);
        await member.ActCase("void", RoleNames.DutyChief, CaseWorld.Desk, reason: "误登记");

        await Merge(lead, member);

        lead.File.Links.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            link => link.State.ShouldBe(LinkState.Declined), link => link.Why.ShouldBe("办件已经办结或终止"));
    }

    [Fact]
    public async Task Told_Twice_ChangesNothingTheSecondTime()
    {
        var (lead, member) = await Given(Along.Dispatched);
        await lead.ActCase("merge", RoleNames.Dispatcher, CaseWorld.Desk, new { cases = new[] { member.Number } }, "同一电梯");
        var join = lead.Effects.OfType<Tell>().Single().Internal;
        await member.Deliver(join);
        var once = member.State();

        await member.Deliver(join);

        member.State().ShouldBe(once);
    }

    [Theory]
    [InlineData("SQ20260303-000001", "CASE-122")]
    [InlineData("<script>", "CASE-122")]
    [InlineData("self", "CASE-123")]
    public async Task Merge_WithWhatIsNoOtherCase_IsRefused(string number, string code)
    {
        var lead = await new CaseWorld().Open(Title, Text);

        var refusal = await lead.TryCase("merge", lead.Staff.Caller(RoleNames.Dispatcher, CaseWorld.Desk),
            new { cases = new[] { number is "self" ? lead.Number : number } }, "同一电梯");

        refusal!.Code.ShouldBe(code);
    }

    private enum Along
    {
        Dispatched,
        Objected,
        Handled,
        Paused,
        Reviewed,
    }

    private static async Task<(CaseWorld Lead, CaseWorld Member)> Given(Along along)
    {
        var (lead, member) = (await new CaseWorld(seed: 1).Open(Title, Text), await new CaseWorld(seed: 2).Open(Title, Text));
        if (along is Along.Objected)
            await member.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, member.File.Holder.Code, ObjectionTests.Ground);
        if (along is Along.Handled or Along.Paused or Along.Reviewed)
            await AppealSteps.ToHandling(member);
        if (along is Along.Paused)
            await member.Handle("pause", new { reason = "await-reporter" }, "等待群众");
        if (along is Along.Reviewed)
            await AppealSteps.FromHandlingToReview(member);
        return (lead, member);
    }

    private static async Task Merge(CaseWorld lead, CaseWorld member)
    {
        await lead.ActCase("merge", RoleNames.Dispatcher, CaseWorld.Desk, new { cases = new[] { member.Number } }, "同一电梯");
        await Carry(lead, member);
        await Carry(member, lead);
    }

    private static async Task End(CaseWorld lead, CaseWorld member)
    {
        await AppealSteps.ToFollowUp(lead);
        await lead.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });
        await Carry(lead, member);
    }

    private static async Task Carry(CaseWorld from, CaseWorld to)
    {
        var told = from.Effects.OfType<Tell>().Where(tell => tell.Internal.To == to.Key).ToList();
        told.ShouldNotBeEmpty();
        foreach (var tell in told)
            (await to.Deliver(tell.Internal)).ShouldBeNull();
    }

    /// <summary>Everything but who held it when: that grows.</summary>
    private static string Bare(CaseWorld world) => CaseJson.Element(world.File with { Ledger = [] }).ToString();
}
