using System.Text.Json;
using Governance.Cases;
using Governance.Tests.Cases.Slices;

namespace Governance.Tests.Cases.Situations;

/// <summary>What the machine proposes instead of dispatching, carried out as it fills the form in.</summary>
public sealed class DeskProposalTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private const string Lights = "解放路街道青龙街社区主路路灯不亮,晚上看不清路。";

    [Fact]
    public async Task Consultation_AnsweredAsProposed_EndsWithTheArticleCited()
    {
        var opened = await Open("咨询入学报名", "我家娃娃今年要读一年级了,我们是租房住的,报名得准备点什么呀?几号能报?");

        await Follow(opened, RoleNames.Operator);
        var after = await Read(opened.CaseNo);

        opened.Proposal!.Name.ShouldBe("直接答复办结");
        (after.Status, after.Dispatch?.Unit, after.Proposal).ShouldBe(("archived", null, null));
        after.Closing!.Basis.ShouldNotBeNull().ShouldContain("A01");
    }

    [Theory]
    [InlineData("不服判决", "我跟邻居的官司二审维持原判了,我觉得法官偏心,要求你们推翻", "refused")]
    [InlineData("知了太吵", "树上的知了太吵了,中午没法午睡,请喷药把它们都打死", "archived")]
    public async Task NotToBeHandled_AsProposed_TakesASecondPerson(string title, string text, string status)
    {
        var opened = await Open(title, text);

        await Follow(opened, RoleNames.Operator);
        var asked = await Read(opened.CaseNo);
        await SliceWorld.Must(world.Act(opened.CaseNo, "request-review", "complete", world.As(RoleNames.DutyChief), new { decision = "agree" }));
        var after = await Read(opened.CaseNo);

        opened.Proposal!.Evidence.ShouldContain(found => found.Kind == "rule" && found.Text.Contains("命中“", StringComparison.Ordinal));
        (asked.Status, after.Status, after.Dispatch?.Unit).ShouldBe(("open", status, null));
    }

    [Fact]
    public async Task RepeatCall_AddedAsProposed_UrgesTheOpenCaseAndEndsThisOne()
    {
        var who = new ReporterRequest { Name = "王小明", Phone = "13655557001" };
        var first = await Open("路灯不亮", Lights, who);
        var again = await Open("催问路灯", "我上周反映过解放路街道青龙街社区路灯不亮,到现在没消息,你们到底办没办?", who);

        await Follow(again, RoleNames.Operator);
        await world.Deliver();
        var (open, ended) = (await Read(first.CaseNo), await Read(again.CaseNo));

        again.Proposal!.Original!.ShouldSatisfyAllConditions(found => found.CaseNo.ShouldBe(first.CaseNo), found => found.ByReporter.ShouldBeTrue(), found => found.Holder.ShouldBe(first.Holder!.Name));
        (open.Status, ended.Status, ended.ResidentStatus).ShouldBe(("open", "void", "已并入原工单办理"));
        new[] { "重复", "催办" }.ShouldBeSubsetOf(open.Marks);
        open.Notes.ShouldContain(note => note.Kind == "supplement" && note.Text.Contains(again.CaseNo, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RepeatCall_OtherNumberSamePlace_IsProposedTheCaseOfThatPlace()
    {
        var first = await Open("井盖碎了", "甸柳街道吉祥苑社区门口人行道一个井盖碎了一半。", new ReporterRequest { Name = "王小明", Phone = "13655557002" });

        var asked = await world.Get(new SuggestIntake.Query(world.As(RoleNames.Operator), null, "上周反映的甸柳街道吉祥苑社区门口井盖碎了,怎么还没人来修,帮我催催", null, "13655557003"));

        asked.Proposal!.Original!.ShouldSatisfyAllConditions(found => found.CaseNo.ShouldBe(first.CaseNo), found => found.ByReporter.ShouldBeFalse());
    }

    [Fact]
    public async Task RepeatCall_NothingOpen_IsNotProposedToBeAdded()
    {
        var asked = await Open("催问", "我上周反映过千佛山街道佛山苑社区暖气不热,到现在没消息,你们到底办没办?", new ReporterRequest { Name = "李大山", Phone = "13655557004" });

        asked.Proposal.ShouldBeNull();
        asked.Status.ShouldBe("open");
    }

    [Fact]
    public async Task Append_OriginalAlreadyClosed_GoesOnAsACaseOfItsOwn()
    {
        var who = new ReporterRequest { Name = "王小明", Phone = "13655557005" };
        var first = await Open("路灯不亮", Lights, who);
        var again = await Open("催问路灯", "我上周反映过解放路街道青龙街社区路灯不亮,到现在没消息,你们到底办没办?", who);
        await SliceWorld.Must(world.Send(new ActOnCase.Command(world.As(RoleNames.DutyChief), first.CaseNo, "void", JsonSerializer.SerializeToElement(new { }), "误登记", null, null)));

        await Follow(again, RoleNames.Operator);
        await world.Deliver();
        var after = await Read(again.CaseNo);

        after.Status.ShouldBe("open");
        after.WorkItems.ShouldContain(item => item.Kind == "dispatch" && item.Status == "pending");
        after.Verbs.ShouldContain(verb => verb.Name == "append");
    }

    private Task<CaseDetail> Open(string title, string text, ReporterRequest? who = null) =>
        world.Open(request => request with { Title = title, Text = text, Expectation = null, Reporter = who ?? request.Reporter });

    /// <summary>The verb with its form as it was filled in.</summary>
    private async Task Follow(CaseDetail opened, string role)
    {
        var proposal = opened.Proposal!;
        var data = JsonSerializer.SerializeToElement(proposal.Data);
        (await world.Send(new ActOnCase.Command(world.As(role), opened.CaseNo, proposal.Verb, data, proposal.Reason, null, null))).Refusal.ShouldBeNull();
    }

    private async Task<CaseDetail> Read(string number) => await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), number));
}
