using System.Text.Json;
using Governance.Cases;
using Governance.Definitions;

namespace Governance.Tests.Cases.Slices;

/// <summary>改类型: the wrong case ends, the right one opens.</summary>
public sealed class RetypeTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private static readonly string[] Open = ["pending", "signed", "suspended"];

    [Fact]
    public async Task Retype_AnAppealToADispute_OpensTheRightCaseLinkedToTheOld()
    {
        var appeal = await world.Open();

        var ended = (await Retype(appeal.CaseNo, "dispute")).Value;
        await world.Deliver();

        ended.Status.ShouldBe("void");
        ended.RetypedTo.ShouldNotBeNull().ShouldStartWith("JF");
        ended.WorkItems.ShouldAllBe(item => !Open.Contains(item.Status));
        var dispute = await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), ended.RetypedTo!));
        (dispute.Type, dispute.RetypedFrom, dispute.Status).ShouldBe(("dispute", appeal.CaseNo, "open"));
        (dispute.Text, dispute.Reporter.Phone).ShouldBe((appeal.Text, appeal.Reporter.Phone));
    }

    [Fact]
    public async Task Retype_Retyped_KeepsTheClockStartAndCanBeErasedOnlyThere()
    {
        var appeal = await world.Open(request => request with { Title = "电梯第二部" });
        var started = appeal.Clocks.First(clock => clock.Kind is "handle").ArmedAt;
        world.Time.Advance(TimeSpan.FromHours(3));
        var hazard = (await Retype(appeal.CaseNo, "hazard")).Value.RetypedTo!;
        await world.Deliver();
        var back = (await Retype(hazard, "appeal")).Value.RetypedTo!;
        await world.Deliver();

        var erased = await world.Send(new EraseReporter.Command(world.As(RoleNames.Admin), appeal.CaseNo, "依申请"));

        erased.Refusal!.Where.ShouldBe(hazard);
        CaseNo.TryParse(back, out _).ShouldBeTrue();
        (await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), back))).Clocks.First(clock => clock.Kind is "handle").ArmedAt.ShouldBe(started);
    }

    [Theory]
    [InlineData("appeal", RoleNames.DutyChief, "CASE-129")]
    [InlineData("riddle", RoleNames.DutyChief, "CASE-021")]
    [InlineData("dispute", RoleNames.Operator, "CASE-004")]
    public async Task Retype_ToWhatCannotBe_IsRefused(string type, string role, string code)
    {
        var appeal = await world.Open(request => request with { Title = "电梯停运" + type + role });

        var result = await Retype(appeal.CaseNo, type, role);

        result.Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Ruling_OnAnObjection_IsEvidenceOfTheNextSuggestion()
    {
        var opened = await Smoke("油烟一");
        await SliceWorld.Must(world.Act(opened.CaseNo, "dispatch", "complete", world.As(RoleNames.Dispatcher), new { unit = "370102-SC", reason = "餐饮经营监管" }));
        await SliceWorld.Must(world.Act(opened.CaseNo, "sign-and-handle", "object", world.As(RoleNames.Liaison, "370102-SC"), ObjectionTests.Ground));
        await SliceWorld.Must(world.Act(opened.CaseNo, "objection-review", "complete", world.As(RoleNames.Dispatcher), new { decision = "agree", unit = "370102-HB", reason = "油烟检测属生态环境" }));
        await world.Part<PrecedentReading>().Refresh(SliceWorld.Cancel);

        var next = await Smoke("油烟二");

        var first = next.Dispatch!.Candidates[0];
        first.Unit.Code.ShouldBe("370102-HB");
        first.Evidence.ShouldContain(evidence => evidence.Title.Contains(opened.CaseNo));
        var listed = (await world.Get(new ListPrecedents.Query(world.As(RoleNames.Dispatcher), null, "370102-HB", false))).Items.ShouldHaveSingleItem();
        (await world.Get(new EndPrecedent.Command(world.As(RoleNames.DutyChief), listed.Id, "职责调整"))).Until.ShouldNotBeNull();
        (await Smoke("油烟三")).Dispatch!.Candidates[0].Evidence.ShouldNotContain(evidence => evidence.Title.Contains("先例"));
    }

    private Task<CaseDetail> Smoke(string title) => world.Open(request => request with
    {
        Title = title,
        Text = "文东街道山师东路社区,一楼新开的烧烤店烟道直对着居民窗户,一到晚上屋里全是油烟味,找过店家不管。",
    });

    private Task<Result<CaseDetail>> Retype(string caseNo, string type, string role = RoleNames.DutyChief) =>
        world.Send(new ActOnCase.Command(world.As(role), caseNo, "retype", JsonSerializer.SerializeToElement(new { type }), "登记错类型", null, null));
}
