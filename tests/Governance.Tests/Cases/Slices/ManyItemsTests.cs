using System.Text.Json;
using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

/// <summary>批量分派, and where a case may be taken.</summary>
public sealed class ManyItemsTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    [Fact]
    public async Task Assign_Many_EachHasItsOwnAnswer()
    {
        var (signed, pending) = (await world.Open(), await world.Open(request => request with { Title = "电梯又停了" }));
        var liaison = world.As(RoleNames.Liaison, signed.Holder!.Code);
        await SliceWorld.Must(world.Act(signed.CaseNo, "sign-and-handle", "sign", liaison));
        string[] ids = [await ItemOf(signed.CaseNo), await ItemOf(pending.CaseNo), "SQ20260303-999999-0-w01"];
        var data = JsonSerializer.SerializeToElement(new { assignee = $"handler@{signed.Holder.Code}" });

        var many = await world.Get(new ActOnMany.Command(liaison, "assign", [.. ids], data, null, "key-1"));
        var again = await world.Get(new ActOnMany.Command(liaison, "assign", [.. ids], data, null, "key-1"));

        many.Done.ShouldBe(1);
        many.Items.Select(line => line.Code).ShouldBe([null, "CASE-005", "CASE-002"]);
        again.Done.ShouldBe(1);
        var journal = await world.Get(new GetJournal.Query(world.As(RoleNames.Supervisor), signed.CaseNo, null, null));
        journal.Items.Count(line => line.Kind is "work-item.assigned").ShouldBe(1);
    }

    [Theory]
    [InlineData("void", 1, "SUP-001")]
    [InlineData("assign", 0, "SUP-003")]
    [InlineData("assign", 201, "SUP-003")]
    public async Task Act_OnManyWithAWrongCall_IsRefused(string verb, int count, string code)
    {
        var ids = Enumerable.Range(0, count).Select(i => $"i{i}");

        var result = await world.Send(new ActOnMany.Command(world.As(RoleNames.Liaison), verb, [.. ids], default, null, null));

        result.Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Nodes_ForASupervisor_AreThoseTheVerbAccepts()
    {
        var opened = await world.Open();
        var supervisor = world.As(RoleNames.Supervisor);

        var nodes = await world.Get(new GetCaseNodes.Query(supervisor, opened.CaseNo));
        var none = await world.Get(new GetCaseNodes.Query(world.As(RoleNames.Liaison, opened.Holder!.Code), opened.CaseNo));
        var offered = (await world.Get(new GetCaseVerbs.Query(supervisor, opened.CaseNo))).Items.First(verb => verb.Name is "jump");

        nodes.Jump.Select(node => node.Label).ShouldContain("单位审签");
        nodes.Jump.ShouldNotContain(node => node.Label.Contains("归档", StringComparison.Ordinal));
        none.Jump.ShouldBeEmpty();
        offered.Schema["properties"]!["node"]!["oneOf"]!.AsArray().Count.ShouldBe(nodes.Jump.Count);
        var jumped = await world.Send(new ActOnCase.Command(supervisor, opened.CaseNo, "jump", JsonSerializer.SerializeToElement(new { node = nodes.Jump.First(n => n.Label is "单位审签").Value }), "测试跳转", null, null));
        jumped.Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Nodes_ForAReviewer_NameTheStepsBehind()
    {
        var number = await ToReview();

        var nodes = await world.Get(new GetCaseNodes.Query(world.As(RoleNames.Reviewer), number));

        nodes.SendBack.ShouldHaveSingleItem().Nodes.Count.ShouldBeGreaterThan(1);
    }

    private async Task<string> ToReview()
    {
        var opened = await world.Open(request => request with { Title = "电梯第三次停运" });
        var (number, unit) = (opened.CaseNo, opened.Holder!.Code);
        var (liaison, handler) = (world.As(RoleNames.Liaison, unit), world.As(RoleNames.Handler, unit));
        await SliceWorld.Must(world.Act(number, "sign-and-handle", "sign", liaison));
        await SliceWorld.Must(world.Act(number, "sign-and-handle", "assign", liaison, new { assignee = handler.UserName }));
        await SliceWorld.Must(world.Act(number, "sign-and-handle", "contact", handler, new { result = "reached" }));
        await SliceWorld.Must(world.Act(number, "sign-and-handle", "complete", handler, AppealSteps.Report));
        await SliceWorld.Must(world.Act(number, "approval", "sign-off", world.As(RoleNames.UnitLeader, unit)));
        await SliceWorld.Must(world.Act(number, "reply", "complete", liaison, new { by = "phone", text = "电梯已修好。", delivered = "yes" }));
        return number;
    }

    private async Task<string> ItemOf(string caseNo) =>
        (await world.Get(new GetCaseWorkItems.Query(world.As(RoleNames.DutyChief), caseNo))).Items.Last(item => item.Kind is "sign-and-handle").Id;
}
